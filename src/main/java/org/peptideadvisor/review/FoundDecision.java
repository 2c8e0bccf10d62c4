package org.peptideadvisor.review;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.record.DecisionRecord;

/** The content that the ledger has of a decision. */
public sealed interface FoundDecision {

    /**
     * All of it.
     *
     * @param index its place in the ledger
     * @param entry what its leaf says
     * @param subject stands for whom it is about
     * @param record what was asked, answered and fired
     */
    record RecordedDecision(long index, LedgerEntry entry, @Nullable SubjectToken subject, DecisionRecord record)
            implements FoundDecision {

        /** The id of the release that decided. */
        String release() {
            String release = entry.release();
            return release == null ? "" : release;
        }
    }

    /**
     * What was asked and answered is gone.
     *
     * @param index its place in the ledger
     * @param entry what its leaf says
     * @param erasure the entry that says when and why
     */
    record ErasedDecision(long index, LedgerEntry entry, LedgerEntry erasure) implements FoundDecision {}

    /**
     * It is not as it was recorded.
     *
     * @param index its place in the ledger
     * @param why in a sentence that quotes nothing of it
     */
    record DamagedDecision(long index, String why) implements FoundDecision {}

    /** There is no such decision. */
    record UnknownDecision() implements FoundDecision {}
}
