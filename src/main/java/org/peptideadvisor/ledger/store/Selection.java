package org.peptideadvisor.ledger.store;

import java.time.Instant;
import org.peptideadvisor.ledger.seal.SubjectToken;

/** Which payloads to erase. */
public sealed interface Selection {

    /**
     * All about one subject.
     *
     * @param subject whom
     */
    record About(SubjectToken subject) implements Selection {}

    /**
     * Those that are too old, the oldest first.
     *
     * @param before recorded before this
     * @param limit at most so many at once, so that appends do not wait for long
     */
    record OlderThan(Instant before, int limit) implements Selection {}
}
