package org.peptideadvisor.review;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.record.DecisionRecord;

/** What the ledger has of a decision. */
public sealed interface Found {

    /**
     * All of it.
     *
     * @param index its place in the ledger
     * @param entry what its leaf says
     * @param subject stands for whom it is about
     * @param record what was asked, answered and fired
     */
    record Recorded(long index, LedgerEntry entry, @Nullable SubjectToken subject, DecisionRecord record)
            implements Found {

        /** The id of the release that decided. */
        public String release() {
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
    record Erased(long index, LedgerEntry entry, LedgerEntry erasure) implements Found {}

    /**
     * It is not as it was recorded.
     *
     * @param index its place in the ledger
     * @param why in a sentence that quotes nothing of it
     */
    record Damaged(long index, String why) implements Found {}

    /** There is no such decision. */
    record Unknown() implements Found {}
}
