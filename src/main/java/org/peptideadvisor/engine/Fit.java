package org.peptideadvisor.engine;

import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.Pattern;

/** Whether a single fact could stand where a pattern looks: by the same comparisons as in the network. */
public final class Fit {

    private Fit() {}

    /** Whether the fact meets all that the pattern asks of it alone; what it asks of two facts is passed over. */
    public static boolean of(Pattern pattern, Object fact) {
        for (Constraint constraint : pattern.constraints()) {
            boolean alone = constraint.operator() != Operator.NAME
                    && constraint.operands().stream().noneMatch(Operand.Reference.class::isInstance);
            if (alone && !holds(pattern, constraint, fact)) {
                return false;
            }
        }
        return pattern.type().type().isInstance(fact);
    }

    private static boolean holds(Pattern pattern, Constraint constraint, Object fact) {
        try {
            return Comparison.with(
                            constraint,
                            Property.of(pattern.type(), constraint.property()).read())
                    .test(fact);
        } catch (Exception e) {
            throw new IllegalStateException("a comparison of values cannot fail: " + constraint, e);
        }
    }
}
