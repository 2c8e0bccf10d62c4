package org.peptideadvisor.advice;

import java.util.List;
import org.peptideadvisor.contract.Fault;

/**
 * What became of a question about an advice.
 *
 * @param <T> what answers it
 */
public sealed interface SideAnswer<T> {

    /** It was answered; {@code complete} is false when it was cut short. */
    record Found<T>(ReleaseRef release, T answer, boolean complete) implements SideAnswer<T> {}

    /** The request was not in order; the faults are sorted and at least one. */
    record Faulty<T>(List<Fault> faults) implements SideAnswer<T> {}

    /** No release is live, so there is nothing to ask about. */
    record NoRelease<T>() implements SideAnswer<T> {}
}
