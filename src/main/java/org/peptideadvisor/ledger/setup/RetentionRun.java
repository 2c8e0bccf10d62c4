package org.peptideadvisor.ledger.setup;

import org.peptideadvisor.ledger.ErasureResult;

/** What a run of retention came to. */
public sealed interface RetentionRun {

    /** It erased what was due, if anything was. */
    record RetentionDone(ErasureResult erasure) implements RetentionRun {}

    /**
     * It erased nothing, since what it would erase is unusual; somebody has to look.
     *
     * @param why for a program
     * @param detail for the operator; nothing personal
     */
    record RetentionHeld(HoldReason why, String detail) implements RetentionRun {}

    /** Why it is held. */
    enum HoldReason {
        /** The clock is far from the newest entry and checkpoint that were there, and from the last run. */
        CLOCK("clock"),
        /** It would erase an unusual share of what is kept at once. */
        SHARE("share"),
        /** It would erase what should have been erased long ago. */
        OVERDUE("overdue");

        private final String id;

        HoldReason(String id) {
            this.id = id;
        }

        /** Its name in health and metrics. */
        public String id() {
            return id;
        }
    }
}
