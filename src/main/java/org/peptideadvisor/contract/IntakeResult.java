package org.peptideadvisor.contract;

import java.util.List;
import org.peptideadvisor.model.Consultation;

/** What became of a request: a consultation, or everything that is wrong with it. */
public sealed interface IntakeResult {

    /** The request was in order. */
    record Accepted(Consultation consultation) implements IntakeResult {}

    /**
     * The request was not in order.
     *
     * @param faults every fault, at least one, sorted by place
     */
    record Refused(List<Fault> faults) implements IntakeResult {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
