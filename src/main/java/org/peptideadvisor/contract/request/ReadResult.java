package org.peptideadvisor.contract.request;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;

/**
 * What came of reading what somebody sent: a value, or everything that is wrong with it. Immutable.
 *
 * @param <T> what is read
 */
public sealed interface ReadResult<T> {

    /**
     * It was in order.
     *
     * @param withdrawn the ids in it that are accepted only for a while, each once; empty for most
     */
    record Accepted<T>(T value, Set<WithdrawnId> withdrawn) implements ReadResult<T> {

        public Accepted {
            withdrawn = Set.copyOf(withdrawn);
        }

        public Accepted(T value) {
            this(value, Set.of());
        }
    }

    /**
     * It was not in order.
     *
     * @param faults every fault, at least one, sorted by place
     */
    record Rejected<T>(List<RequestFault> faults) implements ReadResult<T> {

        public Rejected {
            faults = List.copyOf(faults);
        }
    }

    /** The value; throws what is made of the faults when there is none. */
    default T orElseThrow(Function<List<RequestFault>, ? extends RuntimeException> failure) {
        if (this instanceof Accepted<T> accepted) {
            return accepted.value();
        }
        throw failure.apply(((Rejected<T>) this).faults());
    }
}
