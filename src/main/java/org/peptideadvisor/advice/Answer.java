package org.peptideadvisor.advice;

import java.util.List;
import org.peptideadvisor.contract.Fault;

/** What became of a question. */
public sealed interface Answer {

    /** It was decided and is recorded. */
    record Decided(MadeDecision decision) implements Answer {}

    /** It was decided and could not be recorded, so nobody may hear of it. */
    record Unrecorded(Why why) implements Answer {

        /** Why it could not be recorded. */
        public enum Why {
            /** Too many wait to be recorded. */
            BUSY,
            /** The ledger failed, or is closed. */
            FAILED
        }
    }

    /** The request was not in order; the faults are sorted and at least one. */
    record Faulty(List<Fault> faults) implements Answer {}

    /** No release is live, so nobody can be advised. */
    record NoRelease() implements Answer {}
}
