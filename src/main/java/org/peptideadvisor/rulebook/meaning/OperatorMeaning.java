package org.peptideadvisor.rulebook.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;

/**
 * What each operator of the rule language means. A property that was not asked is null: it equals only null, is in a list only
 * if the list holds null, and is neither below nor above any number. A decision asks these hundreds of times, so each is one
 * plain lambda over the value.
 */
public final class OperatorMeaning {

    private OperatorMeaning() {}

    /**
     * Whether a value is as a constraint with written values asks. A constraint that only gives a name asks nothing.
     *
     * @throws IllegalArgumentException if the constraint compares with another fact
     */
    public static Predicate<@Nullable Object> of(Constraint constraint) {
        Operator operator = constraint.operator();
        if (operator == Operator.NAME) {
            return actual -> true;
        }
        Set<@Nullable Object> values = new HashSet<>();
        constraint.operands().forEach(operand -> values.add(value(operand)));
        @Nullable Object value = value(constraint.operands().get(0));
        return switch (operator) {
            case IN -> values::contains;
            case NOT_IN -> actual -> !values.contains(actual);
            case EQUAL -> actual -> Objects.equals(actual, value);
            case NOT_EQUAL -> actual -> !Objects.equals(actual, value);
            case CONTAINS -> actual -> actual instanceof List<?> list && list.contains(value);
            case NOT_CONTAINS -> actual -> actual instanceof List<?> list && !list.contains(value);
            case LESS -> actual -> actual instanceof Integer a && value instanceof Integer b && a < b;
            case LESS_OR_EQUAL -> actual -> actual instanceof Integer a && value instanceof Integer b && a <= b;
            case GREATER -> actual -> actual instanceof Integer a && value instanceof Integer b && a > b;
            case GREATER_OR_EQUAL, NAME ->
                actual -> actual instanceof Integer a && value instanceof Integer b && a >= b;
        };
    }

    /**
     * Whether a property of one fact stands to a property of another as an operator says.
     *
     * @throws IllegalArgumentException for an operator that compares with a list, or only gives a name
     */
    public static BiPredicate<@Nullable Object, @Nullable Object> between(Operator operator) {
        return switch (operator) {
            case EQUAL -> Objects::equals;
            case NOT_EQUAL -> (left, right) -> !Objects.equals(left, right);
            case CONTAINS -> (left, right) -> left instanceof List<?> list && list.contains(right);
            case NOT_CONTAINS -> (left, right) -> left instanceof List<?> list && !list.contains(right);
            case LESS -> (left, right) -> left instanceof Integer a && right instanceof Integer b && a < b;
            case LESS_OR_EQUAL -> (left, right) -> left instanceof Integer a && right instanceof Integer b && a <= b;
            case GREATER -> (left, right) -> left instanceof Integer a && right instanceof Integer b && a > b;
            case GREATER_OR_EQUAL -> (left, right) -> left instanceof Integer a && right instanceof Integer b && a >= b;
            case IN, NOT_IN, NAME -> throw new IllegalArgumentException(operator + " does not compare two facts");
        };
    }

    /**
     * The value that an operand stands for; null for {@code null}.
     *
     * @throws IllegalArgumentException for a reference, whose value depends on another fact
     */
    public static @Nullable Object value(Operand operand) {
        if (operand instanceof Operand.TextOperand text) {
            return text.value();
        }
        if (operand instanceof Operand.NumberOperand number) {
            return number.value();
        }
        if (operand instanceof Operand.LiteralOperand literal) {
            return literal.value().equals("null") ? null : Boolean.valueOf(literal.value());
        }
        throw new IllegalArgumentException("the value depends on another fact: " + operand);
    }
}
