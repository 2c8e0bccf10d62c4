package org.peptideadvisor.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;

/**
 * What each operator of the rule language means. A property that was not asked is null: it equals only null, is in no list,
 * and is neither below nor above any number. The network asks these hundreds of times for a decision, so each is one plain
 * lambda over the property that it reads.
 */
final class Comparison {

    private Comparison() {}

    /** Whether a fact's property stands to what is written in a constraint as its operator says. */
    static Predicate1<Object> with(Constraint constraint, Function1<Object, Object> read) {
        Operator operator = constraint.operator();
        return switch (operator) {
            case IN -> {
                Set<Object> values = values(constraint);
                yield fact -> values.contains(read.apply(fact));
            }
            case NOT_IN -> {
                Set<Object> values = values(constraint);
                yield fact -> !values.contains(read.apply(fact));
            }
            case EQUAL -> {
                Object value = value(constraint);
                yield fact -> Objects.equals(read.apply(fact), value);
            }
            case NOT_EQUAL -> {
                Object value = value(constraint);
                yield fact -> !Objects.equals(read.apply(fact), value);
            }
            case CONTAINS -> {
                Object value = value(constraint);
                yield fact -> read.apply(fact) instanceof List<?> list && list.contains(value);
            }
            case NOT_CONTAINS -> {
                Object value = value(constraint);
                yield fact -> read.apply(fact) instanceof List<?> list && !list.contains(value);
            }
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
                Object value = value(constraint);
                yield fact -> inOrder(operator, read.apply(fact), value);
            }
            case NAME -> throw new IllegalArgumentException("a name compares nothing: " + constraint);
        };
    }

    /** Whether a fact's property stands to a property of another fact as an operator says. */
    static Predicate2<Object, Object> between(
            Operator operator, Function1<Object, Object> left, Function1<Object, Object> right) {
        return switch (operator) {
            case EQUAL -> (fact, other) -> Objects.equals(left.apply(fact), right.apply(other));
            case NOT_EQUAL -> (fact, other) -> !Objects.equals(left.apply(fact), right.apply(other));
            case CONTAINS ->
                (fact, other) -> left.apply(fact) instanceof List<?> list && list.contains(right.apply(other));
            case NOT_CONTAINS ->
                (fact, other) -> left.apply(fact) instanceof List<?> list && !list.contains(right.apply(other));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                (fact, other) -> inOrder(operator, left.apply(fact), right.apply(other));
            case IN, NOT_IN, NAME -> throw new IllegalArgumentException(operator + " does not compare two facts");
        };
    }

    private static boolean inOrder(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (!(left instanceof Integer a) || !(right instanceof Integer b)) {
            return false;
        }
        return switch (operator) {
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            default -> a >= b;
        };
    }

    /** A set that may be asked for null. */
    private static Set<Object> values(Constraint constraint) {
        return constraint.operands().stream()
                .map(operand -> Objects.requireNonNull(value(operand), "null in a list"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static @Nullable Object value(Constraint constraint) {
        return value(constraint.operands().get(0));
    }

    private static @Nullable Object value(Operand operand) {
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
