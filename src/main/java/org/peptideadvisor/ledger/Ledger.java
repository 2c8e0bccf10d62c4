package org.peptideadvisor.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryContent.DamagedEntry;
import org.peptideadvisor.ledger.EntryContent.ErasedEntry;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.EntryContent.UnknownEntry;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.seal.SealException;
import org.peptideadvisor.ledger.seal.SealedPayload;
import org.peptideadvisor.ledger.seal.SealingKeys;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.store.EntryRow;
import org.peptideadvisor.ledger.store.ErasureSelection;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.LedgerStore.TableStatements;
import org.peptideadvisor.ledger.store.LookUpRow;
import org.peptideadvisor.ledger.store.StoredEntry;

/**
 * Records entries and opens recorded ones. Data that needs no key, such as leaves, hashes and look-up rows, is
 * read from the {@link LedgerStore} directly. Thread-safe.
 */
public final class Ledger implements AutoCloseable {

    /** How many payloads one transaction of a retention erases. */
    private static final int RETENTION_PART = 500;

    private final LedgerStore store;
    private final SealingKeys keys;
    private final GroupCommit commits;
    private final AppendHealth health;

    /**
     * How much may wait.
     *
     * @param waiting how many callers may wait before others are told to come back
     * @param together how many share a transaction
     */
    public record LedgerLimits(int waiting, int together) {

        /** Enough for a burst of a second. */
        public static final LedgerLimits USUAL = new LedgerLimits(1024, 256);
    }

    private Ledger(LedgerStore store, SealingKeys keys, LedgerLimits limits) {
        this.store = store;
        this.keys = keys;
        this.health = new AppendHealth(store, keys, this::seal);
        this.commits = new GroupCommit(health::append, limits.waiting(), limits.together());
    }

    /**
     * Opens a ledger for recording. Closing it leaves the store open.
     *
     * @param current wraps new keys
     * @param older master keys that were used before
     * @throws SealException if the ledger was sealed with another master key
     */
    public static Ledger open(LedgerStore store, MasterKey current, List<MasterKey> older, LedgerLimits limits) {
        KeyRewrapping.keys(store, current, older, store.masterKeys()); // a wrong key is not even noted
        List<String> used = store.useMasterKey(current.id());
        return new Ledger(store, KeyRewrapping.keys(store, current, older, used), limits);
    }

    /** Records this and returns when it is durable, or cannot be. */
    public AppendResult append(EntryDraft draft) {
        return submit(draft).join();
    }

    /**
     * Records this; answers when it is durable, or cannot be. Sealing is done by the calling thread.
     *
     * @throws IllegalArgumentException if it cannot stand in a leaf
     */
    public CompletableFuture<AppendResult> submit(EntryDraft draft) {
        return commits.append(seal(draft));
    }

    /** The same, if this holds when it is recorded. */
    public CompletableFuture<AppendResult> submit(EntryDraft draft, EntryRow.RowCondition condition) {
        return commits.append(seal(draft).onlyIf(condition));
    }

    /**
     * What is to be stored of this.
     *
     * @throws IllegalArgumentException if it cannot stand in a leaf
     */
    EntryRow seal(EntryDraft draft) {
        EntryDraft.DraftContents contents = draft.contents();
        EntryRow.RowContents stored = null;
        if (contents != null) {
            SubjectToken subject = contents.subject() == null ? null : token(contents.subject());
            stored = new EntryRow.RowContents(
                    SealedPayload.of(draft.id(), subject, contents.payload()),
                    new LookUpRow(
                            draft.kind().id(),
                            draft.release(),
                            contents.outcome(),
                            contents.rules(),
                            contents.ingredients(),
                            draft.about()));
        }
        var entry = new LedgerEntry(
                draft.kind(),
                draft.id(),
                draft.time(),
                draft.release(),
                draft.engine(),
                stored == null ? null : SealedPayload.digest(stored.sealed().envelope()),
                draft.about(),
                draft.reason(),
                draft.by(),
                draft.note());
        EntryRow.CompressedRelease text = draft.releaseText() == null || draft.release() == null
                ? null
                : new EntryRow.CompressedRelease(draft.release(), GzipText.pack(draft.releaseText()));
        return new EntryRow(draft.id(), draft.time().toEpochMilli(), entry.bytes(), stored, text);
    }

    /**
     * Records that a release goes live, unless it is the one that went live last, on whatever node. Waits for the store.
     *
     * @param text all of its files, as the caller packs them; kept once for each digest
     * @return whether it was recorded
     * @throws org.peptideadvisor.ledger.store.StoreException if it cannot be recorded
     */
    public boolean publish(String release, Instant at, String engine, byte[] text) {
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        return store.publish(
                        release,
                        before -> {
                            EntryKind kind = before ? EntryKind.RELEASE_ROLLED_BACK : EntryKind.RELEASE_PUBLISHED;
                            String id = UUID.randomUUID().toString();
                            return seal(EntryDraft.release(kind, id, time, release, engine, text));
                        },
                        keys)
                != null;
    }

    /** Whether entries can be recorded. */
    public AppendHealth health() {
        return health;
    }

    /** What wraps every key anew with the current master key. */
    public KeyRewrapping rewrapping() {
        return new KeyRewrapping(this, keys);
    }

    /** How many callers wait for a transaction to begin. */
    public int waiting() {
        return commits.waiting();
    }

    /**
     * Erases everything about a subject that is recorded by now.
     *
     * @param reason why, in a word; it can never be taken back, so nothing personal
     * @param by the pseudonym of who asked for it
     */
    public ErasureResult eraseSubject(String subject, Instant at, String reason, String by) {
        LedgerStore.ErasedCount erased = erase(new ErasureSelection.AboutSubject(token(subject)), at, reason, by);
        return erased == null ? new ErasureResult.NothingErased() : new ErasureResult.PayloadsErased(erased.count(), 1);
    }

    /**
     * Erases every payload that was recorded before this, in parts, so that nobody who appends waits for long. When it was recorded is
     * what its leaf says: a payload whose leaf is not older, or cannot be read, stays, whatever the columns beside it say.
     */
    public ErasureResult eraseBefore(Instant before, Instant at, String reason) {
        int count = 0;
        int entries = 0;
        while (true) {
            LedgerStore.ErasedCount erased = erase(
                    new ErasureSelection.OlderThan(before, leaf -> LedgerEntry.isBefore(leaf, before), RETENTION_PART),
                    at,
                    reason,
                    null);
            if (erased == null) {
                return entries == 0
                        ? new ErasureResult.NothingErased()
                        : new ErasureResult.PayloadsErased(count, entries);
            }
            count += erased.count();
            entries++;
        }
    }

    /** How many payloads {@link #eraseBefore} would erase. Looks at each of them. */
    public long dueBefore(Instant before) {
        return store.countOlder(before, leaf -> LedgerEntry.isBefore(leaf, before));
    }

    private LedgerStore.@Nullable ErasedCount erase(
            ErasureSelection selection, Instant at, String reason, @Nullable String by) {
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        return store.erase(
                selection,
                ids -> {
                    String id = UUID.randomUUID().toString();
                    var entry = new LedgerEntry(
                            EntryKind.ERASURE, id, time, null, null, null, ErasedIds.digest(ids), reason, by);
                    return new EntryRow(id, time.toEpochMilli(), entry.bytes(), null, null);
                },
                keys);
    }

    /**
     * Changes tables beside the ledger, and appends entries about it, in one transaction.
     *
     * @throws org.peptideadvisor.ledger.store.StoreException if nothing of it was stored
     */
    public <T> T change(RecordedChange<T> change) {
        return store.changeTables((tables, record) -> change.with(tables, draft -> record.accept(seal(draft))), keys);
    }

    /** A change of tables beside the ledger, with the entries that tell of it. */
    @FunctionalInterface
    public interface RecordedChange<T> {
        T with(TableStatements tables, Consumer<EntryDraft> record) throws SQLException;
    }

    /** What is recorded under this id. */
    public EntryContent find(String id) {
        StoredEntry stored = store.find(id);
        return stored == null ? new UnknownEntry() : open(stored);
    }

    /** Opens what the store gave. */
    public EntryContent open(StoredEntry stored) {
        try {
            var entry = LedgerEntry.parse(stored.leaf());
            StoredEntry.StoredPayload payload = stored.payload();
            if (payload != null) {
                return new OpenedEntry(stored.index(), entry, open(entry, payload));
            }
            if (entry.payload() == null) {
                return new OpenedEntry(stored.index(), entry, null);
            }
            StoredEntry by = stored.erasedBy() == null ? null : store.find(stored.erasedBy());
            if (by == null) {
                return new DamagedEntry(stored.index(), "the payload is missing and no entry records its erasure");
            }
            return new ErasedEntry(stored.index(), entry, LedgerEntry.parse(by.leaf()));
        } catch (IllegalArgumentException e) {
            return new DamagedEntry(stored.index(), "the leaf is not that of an entry: " + e.getMessage());
        } catch (SealException e) {
            return new DamagedEntry(stored.index(), "the payload does not open: " + e.getMessage());
        }
    }

    private byte[] open(LedgerEntry entry, StoredEntry.StoredPayload payload) {
        if (!SealedPayload.digest(payload.envelope()).equals(entry.payload())) {
            throw new IllegalArgumentException("its digest is not that of the payload beside it");
        }
        return keys.open(entry.id(), payload.envelope(), payload.key(), payload.subject(), payload.subjectKey());
    }

    /** Stands for this subject in look-up rows. */
    public SubjectToken token(String subject) {
        return keys.token(subject);
    }

    /** Stands for this text in tables beside the ledger: nobody who has only the database can tell what it was. */
    String sealedName(String text) {
        return keys.sealedName(text);
    }

    /** The text of a release that was recorded, as it was given. */
    public byte @Nullable [] releaseText(String digest) {
        return releaseText(store, digest);
    }

    /** Without any key: a text is not sealed. */
    public static byte @Nullable [] releaseText(LedgerStore store, String digest) {
        byte[] gzip = store.releaseText(digest);
        return gzip == null ? null : GzipText.unpack(gzip);
    }

    /** Where this ledger is kept. */
    public LedgerStore store() {
        return store;
    }

    /** Takes nothing more, and returns when all who wait are answered. */
    @Override
    public void close() {
        commits.close();
    }
}
