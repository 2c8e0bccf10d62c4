package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;

/** What a constraint says of a value. */
final class Values {

    private Values() {}

    /** Whether it compares with fixed values only, not with another fact. */
    static boolean isFixed(Constraint constraint) {
        return constraint.operands().stream().noneMatch(Operand.Reference.class::isInstance);
    }

    /**
     * Whether a value satisfies a fixed constraint, as the engine would have it: a number that was not asked is neither small
     * nor large.
     */
    static boolean satisfies(@Nullable Object value, Constraint constraint) {
        return switch (constraint.operator()) {
            case EQUAL -> anyEqual(value, constraint);
            case NOT_EQUAL -> !anyEqual(value, constraint);
            case IN -> anyEqual(value, constraint);
            case NOT_IN -> !anyEqual(value, constraint);
            case LESS -> value instanceof Integer number && number < bound(constraint);
            case LESS_OR_EQUAL -> value instanceof Integer number && number <= bound(constraint);
            case GREATER -> value instanceof Integer number && number > bound(constraint);
            case GREATER_OR_EQUAL -> value instanceof Integer number && number >= bound(constraint);
            case CONTAINS -> contains(value, constraint);
            case NOT_CONTAINS -> !contains(value, constraint);
            case NAME -> true;
        };
    }

    /** What an operand stands for; null for {@code null}. */
    static @Nullable Object of(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.value();
        }
        if (operand instanceof Operand.Number number) {
            return number.value();
        }
        if (operand instanceof Operand.Literal literal && !literal.value().equals("null")) {
            return literal.value().equals("true");
        }
        return null;
    }

    private static boolean anyEqual(@Nullable Object value, Constraint constraint) {
        return constraint.operands().stream().anyMatch(operand -> Objects.equals(of(operand), value));
    }

    private static boolean contains(@Nullable Object value, Constraint constraint) {
        return value instanceof List<?> list
                && list.contains(of(constraint.operands().get(0)));
    }

    private static int bound(Constraint constraint) {
        return constraint.operands().get(0) instanceof Operand.Number number ? number.value() : 0;
    }
}
