package org.peptideadvisor.advice;

import java.util.List;
import org.peptideadvisor.contract.Fault;
import org.peptideadvisor.model.advice.WhyNot;

/** What became of the question why something is not in an advice. */
public sealed interface WhyNotAnswer {

    /** It was answered; {@code complete} is false when it was cut short. */
    record Explained(ReleaseRef release, WhyNot whyNot, boolean complete) implements WhyNotAnswer {}

    /** The request was not in order; the faults are sorted and at least one. */
    record Faulty(List<Fault> faults) implements WhyNotAnswer {}

    /** No release is live, so there is nothing to ask about. */
    record NoRelease() implements WhyNotAnswer {}
}
