package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;

/** Whether a single fact could stand where a pattern looks: by the same comparisons as in the network. Immutable. */
public final class Fit {

    private final FactType type;
    private final List<Predicate1<Object>> comparisons = new ArrayList<>();
    private final Set<String> properties = new HashSet<>();
    private final boolean joined;

    /** Asks all that a pattern asks of a fact alone; what it asks of two facts is passed over. */
    public Fit(Pattern pattern) {
        type = pattern.type();
        boolean joins = pattern.name() != null;
        for (Constraint constraint : pattern.constraints()) {
            properties.add(constraint.property());
            boolean alone = constraint.operator() != Operator.NAME
                    && constraint.operands().stream().noneMatch(Operand.Reference.class::isInstance);
            if (alone) {
                comparisons.add(Comparison.with(
                        constraint, Property.of(type, constraint.property()).read()));
            }
            joins |= !alone;
        }
        joined = joins;
    }

    /** The kind of fact that it looks at. */
    public FactType type() {
        return type;
    }

    /** Whether the fact fits. */
    public boolean holds(Object fact) {
        if (!type.type().isInstance(fact)) {
            return false;
        }
        try {
            for (Predicate1<Object> comparison : comparisons) {
                if (!comparison.test(fact)) {
                    return false;
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("a comparison of values cannot fail", e);
        }
        return true;
    }

    /**
     * Whether it could matter to the pattern that one fact stands where the other stood; null stands for no fact.
     */
    public boolean tells(@Nullable Object before, @Nullable Object after) {
        boolean fitted = before != null && holds(before);
        boolean fits = after != null && holds(after);
        return fitted != fits || (fits && joined);
    }

    /** Whether it looks at a property in which two facts of its kind differ. */
    public boolean looksAtDifference(Object one, Object other) {
        return type.type().isInstance(one)
                && type.type().isInstance(other)
                && properties.stream()
                        .map(property -> Property.of(type, property).read())
                        .anyMatch(read -> !Objects.equals(read.apply(one), read.apply(other)));
    }
}
