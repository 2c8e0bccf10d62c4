package org.peptideadvisor.ledger.store;

import java.time.Instant;
import java.util.function.Predicate;
import org.peptideadvisor.ledger.seal.SubjectToken;

/** Selects the payloads to erase. */
public sealed interface ErasureSelection {

    /**
     * All about one subject.
     *
     * @param subject whom
     */
    record AboutSubject(SubjectToken subject) implements ErasureSelection {}

    /**
     * Those that are too old, the oldest first. The times beside the entries, which somebody may have changed, only say where to
     * look.
     *
     * @param before where to look: recorded before this
     * @param old whether an entry with this leaf is too old; those that are not stay
     * @param limit at most so many at once, so that appends do not wait for long
     */
    record OlderThan(Instant before, Predicate<byte[]> old, int limit) implements ErasureSelection {}
}
