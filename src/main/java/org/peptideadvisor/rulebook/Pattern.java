package org.peptideadvisor.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule's <em>when</em> part.
 *
 * @param presence whether the fact must be there
 * @param name the name given to it, or null
 * @param type the kind of fact
 * @param constraints what is asked of it; all must hold
 * @param line where it begins
 * @param column where it begins
 */
public record Pattern(
        FactPresence presence,
        @Nullable String name,
        FactType type,
        List<Constraint> constraints,
        int line,
        int column) {

    public Pattern {
        constraints = List.copyOf(constraints);
    }

    /** Whether a fact must be there. */
    public enum FactPresence {
        /** Each such fact makes the rule fire once. */
        EACH,
        /** At least one must be there. */
        EXISTS,
        /** None may be there. */
        NOT
    }
}
