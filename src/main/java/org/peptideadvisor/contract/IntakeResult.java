package org.peptideadvisor.contract;

import java.util.List;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Wanted;

/** What became of a request: a consultation, or everything that is wrong with it. */
public sealed interface IntakeResult {

    /** The request was in order; {@code explained} says whether the answer is to be explained in full. */
    record Accepted(Consultation consultation, boolean explained) implements IntakeResult {}

    /** A question with what is wanted was in order. */
    record Wanting(Consultation consultation, Wanted wanted) implements IntakeResult {}

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
