package org.peptideadvisor.advice;

import java.util.List;
import org.peptideadvisor.contract.Fault;

/** What became of a question. */
public sealed interface Answer {

    /** It was decided. */
    record Decided(Decision decision) implements Answer {}

    /** The request was not in order; the faults are sorted and at least one. */
    record Faulty(List<Fault> faults) implements Answer {}

    /** No release is live, so nobody can be advised. */
    record NoRelease() implements Answer {}
}
