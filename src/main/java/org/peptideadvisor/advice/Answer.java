package org.peptideadvisor.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.Fault;
import org.peptideadvisor.model.advice.Explanation;

/** What became of a question. */
public sealed interface Answer {

    /** It was decided; with an explanation if one was asked for. */
    record Decided(Decision decision, @Nullable Explanation explanation) implements Answer {}

    /** The request was not in order; the faults are sorted and at least one. */
    record Faulty(List<Fault> faults) implements Answer {}

    /** No release is live, so nobody can be advised. */
    record NoRelease() implements Answer {}
}
