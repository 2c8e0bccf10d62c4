package org.peptideadvisor.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;

/**
 * What each operator of the rule language means. A property that was not asked is null: it equals only null, is in no list,
 * and is neither below nor above any number.
 */
final class Comparison {

    private Comparison() {}

    /** What a constraint asks of the value of its property, when it compares with what is written there. */
    static Predicate<@Nullable Object> with(Constraint constraint) {
        if (constraint.operator() == Operator.IN || constraint.operator() == Operator.NOT_IN) {
            Set<Object> values = constraint.operands().stream()
                    .map(operand -> Objects.requireNonNull(value(operand), "null in a list"))
                    .collect(Collectors.toUnmodifiableSet());
            boolean wanted = constraint.operator() == Operator.IN;
            return actual -> (actual != null && values.contains(actual)) == wanted;
        }
        Object value = value(constraint.operands().get(0));
        BiPredicate<@Nullable Object, @Nullable Object> holds = between(constraint.operator());
        return actual -> holds.test(actual, value);
    }

    /** What an operator asks of the values of two properties. */
    static BiPredicate<@Nullable Object, @Nullable Object> between(Operator operator) {
        return switch (operator) {
            case EQUAL -> Objects::equals;
            case NOT_EQUAL -> (left, right) -> !Objects.equals(left, right);
            case CONTAINS -> (left, right) -> left instanceof List<?> list && list.contains(right);
            case NOT_CONTAINS -> (left, right) -> left instanceof List<?> list && !list.contains(right);
            case LESS -> (left, right) -> left instanceof Integer a && right instanceof Integer b && a < b;
            case LESS_OR_EQUAL -> (left, right) -> left instanceof Integer a && right instanceof Integer b && a <= b;
            case GREATER -> (left, right) -> left instanceof Integer a && right instanceof Integer b && a > b;
            case GREATER_OR_EQUAL -> (left, right) -> left instanceof Integer a && right instanceof Integer b && a >= b;
            case IN, NOT_IN, NAME -> throw new IllegalArgumentException(operator + " does not compare two values");
        };
    }

    /** What is written behind an operator. */
    static @Nullable Object value(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.value();
        }
        if (operand instanceof Operand.Number number) {
            return number.value();
        }
        if (operand instanceof Operand.Literal literal) {
            return literal.value().equals("null") ? null : Boolean.valueOf(literal.value());
        }
        throw new IllegalArgumentException("a list holds values, not names: " + operand);
    }
}
