package org.peptideadvisor.review;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.store.EntryPage;
import org.peptideadvisor.ledger.store.EntryQuery;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.record.DecisionRecord;

/** Finds and reads the decisions of a ledger. Thread-safe. */
public final class DecisionArchive {

    private static final int PART = 200;

    private final Ledger ledger;

    public DecisionArchive(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Those that were looked for and are not erased, the newest first. */
    EntryPage search(DecisionSearch search) {
        EntryQuery query = search.query(ledger::token).ofKind(EntryKind.DECISION.id());
        return ledger.store().search(query);
    }

    /** The decision with this id. */
    public FoundDecision find(String id) {
        StoredEntry stored = ledger.store().find(id);
        FoundDecision found = stored == null ? null : read(stored);
        return found == null ? new FoundDecision.UnknownDecision() : found;
    }

    /**
     * Reads every decision that was recorded in some time, in the order of the ledger, erased and damaged ones too.
     *
     * @param since not before this; null from the beginning on
     * @param until before this; null up to what is there now
     */
    public void each(@Nullable Instant since, @Nullable Instant until, Consumer<FoundDecision> reader) {
        LedgerStore store = ledger.store();
        long recorded = store.head().size();
        long size = until == null ? recorded : Math.min(recorded, store.behind(until.toEpochMilli()));
        long from = since == null ? 0 : store.firstSince(since.toEpochMilli());
        while (from < size) {
            List<StoredEntry> part = store.entries(from, PART);
            if (part.isEmpty()) {
                return;
            }
            for (StoredEntry stored : part) {
                FoundDecision found = stored.index() < size ? read(stored) : null;
                if (found != null && isWithin(found, since, until)) {
                    reader.accept(found);
                }
            }
            from = part.get(part.size() - 1).index() + 1;
        }
    }

    private static boolean isWithin(FoundDecision found, @Nullable Instant since, @Nullable Instant until) {
        Instant at = found instanceof FoundDecision.RecordedDecision recorded
                ? recorded.entry().time()
                : found instanceof FoundDecision.ErasedDecision erased
                        ? erased.entry().time()
                        : null;
        return at == null || ((since == null || !at.isBefore(since)) && (until == null || at.isBefore(until)));
    }

    /** Null if it is something else than a decision. */
    private @Nullable FoundDecision read(StoredEntry stored) {
        EntryContent content = ledger.open(stored);
        if (content instanceof EntryContent.OpenedEntry opened) {
            return opened.entry().kind() == EntryKind.DECISION ? read(opened, subject(stored)) : null;
        }
        if (content instanceof EntryContent.ErasedEntry gone) {
            return gone.entry().kind() == EntryKind.DECISION
                    ? new FoundDecision.ErasedDecision(gone.index(), gone.entry(), gone.erasure())
                    : null;
        }
        return new FoundDecision.DamagedDecision(stored.index(), ((EntryContent.DamagedEntry) content).why());
    }

    private FoundDecision read(EntryContent.OpenedEntry opened, @Nullable SubjectToken subject) {
        byte[] payload = opened.payload();
        if (payload == null) {
            return new FoundDecision.DamagedDecision(opened.index(), "nothing was recorded with it");
        }
        try {
            return new FoundDecision.RecordedDecision(
                    opened.index(), opened.entry(), subject, DecisionRecord.parse(payload));
        } catch (IllegalArgumentException e) {
            return new FoundDecision.DamagedDecision(
                    opened.index(), "what was recorded with it is in no format that this version knows");
        }
    }

    private static @Nullable SubjectToken subject(StoredEntry stored) {
        StoredEntry.StoredPayload payload = stored.payload();
        return payload == null ? null : payload.subject();
    }
}
