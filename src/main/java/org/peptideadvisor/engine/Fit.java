package org.peptideadvisor.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.drools.model.functions.Predicate1;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;

/** Whether a single fact could stand where a pattern looks: by the same comparisons as in the network. */
public final class Fit {

    private Fit() {}

    /** Whether the fact meets all that the pattern asks of it alone; what it asks of two facts is passed over. */
    public static boolean of(Pattern pattern, Object fact) {
        return pattern.type().type().isInstance(fact)
                && byProperty(pattern).values().stream().allMatch(asked -> asked.test(fact));
    }

    /**
     * The same, ready to be asked often: for each property that the pattern looks at, what it asks of it alone. The facts
     * must be of the pattern's type.
     */
    public static Map<String, Predicate<Object>> byProperty(Pattern pattern) {
        var asked = new TreeMap<String, Predicate<Object>>();
        for (Constraint constraint : pattern.constraints()) {
            asked.merge(constraint.property(), asked(pattern.type(), constraint), Predicate::and);
        }
        return asked;
    }

    /** Whether a constraint asks something of two facts. */
    public static boolean joins(Pattern pattern) {
        return pattern.constraints().stream()
                .anyMatch(constraint -> constraint.operator() != Operator.NAME && !isAlone(constraint.operands()));
    }

    private static Predicate<Object> asked(FactType type, Constraint constraint) {
        if (constraint.operator() == Operator.NAME || !isAlone(constraint.operands())) {
            return fact -> true;
        }
        Predicate1<Object> holds = Comparison.with(
                constraint, Property.of(type, constraint.property()).read());
        return fact -> test(holds, constraint, fact);
    }

    private static boolean isAlone(List<Operand> operands) {
        return operands.stream().noneMatch(Operand.Reference.class::isInstance);
    }

    private static boolean test(Predicate1<Object> holds, Constraint constraint, Object fact) {
        try {
            return holds.test(fact);
        } catch (Exception e) {
            throw new IllegalStateException("a comparison of values cannot fail: " + constraint, e);
        }
    }
}
