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
 * @param accumulation what is made of all facts that fit; null unless they are accumulated
 * @param line where it begins
 * @param column where it begins
 */
public record Pattern(
        FactPresence presence,
        @Nullable String name,
        FactType type,
        List<Constraint> constraints,
        @Nullable Accumulation accumulation,
        int line,
        int column) {

    public Pattern {
        constraints = List.copyOf(constraints);
        if ((presence == FactPresence.ACCUMULATED) != (accumulation != null)) {
            throw new IllegalArgumentException("only what is accumulated has an accumulation");
        }
    }

    /** A condition on single facts. */
    public Pattern(
            FactPresence presence,
            @Nullable String name,
            FactType type,
            List<Constraint> constraints,
            int line,
            int column) {
        this(presence, name, type, constraints, null, line, column);
    }

    /** What is made of all facts that fit, which are accumulated. */
    public Accumulation accumulated() {
        if (accumulation == null) {
            throw new IllegalStateException("the facts are not accumulated");
        }
        return accumulation;
    }

    /** Whether all facts that fit are taken together. */
    public boolean isAccumulated() {
        return accumulation != null;
    }

    /** Whether a fact must be there. */
    public enum FactPresence {
        /** Each such fact makes the rule fire once. */
        EACH,
        /** At least one must be there. */
        EXISTS,
        /** None may be there. */
        NOT,
        /** All that are there make one number, of which something is asked. */
        ACCUMULATED
    }
}
