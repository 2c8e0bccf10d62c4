package org.peptideadvisor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SealingKeys;
import org.peptideadvisor.ledger.store.EntryRow;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.LedgerStore.AppendedRows;
import org.peptideadvisor.ledger.store.StoreException;

/** Whether entries go into a ledger: what came of the last one, or of a rehearsal where none went in lately. Thread-safe. */
public final class AppendHealth {

    private static final String REHEARSAL = "rehearsal";

    private final LedgerStore store;
    private final SealingKeys keys;
    private final Function<EntryDraft, EntryRow> sealing;
    private volatile @Nullable Throwable failure;
    private volatile long triedAt = System.nanoTime();

    AppendHealth(LedgerStore store, SealingKeys keys, Function<EntryDraft, EntryRow> sealing) {
        this.store = store;
        this.keys = keys;
        this.sealing = sealing;
    }

    /**
     * Tries whether an entry could be recorded now, unless one was just now. Nothing of it stays.
     *
     * @param at the time that the entry would have
     * @param within how long ago is just now
     */
    public void rehearse(Instant at, Duration within) {
        if (failure == null && sinceTried().compareTo(within) < 0) {
            return;
        }
        EntryRow row = sealing.apply(EntryDraft.decision(
                UUID.randomUUID().toString(),
                at.truncatedTo(ChronoUnit.MILLIS),
                REHEARSAL,
                REHEARSAL,
                REHEARSAL,
                new EntryDraft.DraftContents(new byte[1], null, REHEARSAL, Set.of(REHEARSAL), Set.of())));
        try {
            tried(() -> {
                store.rehearse(row, keys);
                store.probe();
                return row;
            });
        } catch (StoreException e) {
            // kept, for whoever asks
        }
    }

    /** Why the last entry, or the last rehearsal of one, could not be recorded; null when it could. Its message may quote values. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** How long ago an entry was recorded, or that was rehearsed, whatever came of it. */
    public Duration sinceTried() {
        return Duration.ofNanos(System.nanoTime() - triedAt);
    }

    AppendedRows append(List<EntryRow> rows) {
        return tried(() -> store.append(rows, keys));
    }

    private <T> T tried(Supplier<T> recording) {
        try {
            T recorded = recording.get();
            failure = null;
            return recorded;
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            triedAt = System.nanoTime();
        }
    }
}
