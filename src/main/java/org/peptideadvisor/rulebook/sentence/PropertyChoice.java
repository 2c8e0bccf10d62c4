package org.peptideadvisor.rulebook.sentence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.reading.ComparisonPhrase;

/**
 * What a sentence can ask of a property.
 *
 * @param words what it is called
 * @param kind what it holds
 * @param comparisons how it can be compared
 * @param values the texts that it can have; empty when nobody can say, or when it holds no text
 */
public record PropertyChoice(
        FactType type,
        String property,
        String words,
        PropertyKind kind,
        List<ComparisonPhrase> comparisons,
        List<ValueChoice> values) {

    /** A text that a property can have, and what it is called. */
    public record ValueChoice(String id, String words) {}

    public PropertyChoice {
        comparisons = List.copyOf(comparisons);
        values = List.copyOf(values);
    }

    /** Its name in forms, such as {@code Concern.id}. */
    public String key() {
        return type.label() + "." + property;
    }

    /**
     * A comparison as a constraint.
     *
     * @param typed the values: ids, what they are called, or numbers; blank ones are left out
     * @return null when a value is missing, or none that the property can have
     */
    public @Nullable Constraint constraint(ComparisonPhrase comparison, List<String> typed) {
        var operands = new ArrayList<Operand>();
        if (comparison.hasValue()) {
            for (String one : typed) {
                Operand operand = one.isBlank() ? null : operand(one.strip());
                if (operand == null && !one.isBlank()) {
                    return null;
                }
                if (operand != null && !operands.contains(operand)) {
                    operands.add(operand);
                }
            }
        } else {
            operands.add(new Operand.LiteralOperand(
                    switch (comparison) {
                        case KNOWN, UNKNOWN -> "null";
                        case NO -> "false";
                        default -> "true";
                    }));
        }
        Operator operator = comparisons.contains(comparison) ? operator(comparison, operands.size()) : null;
        return operator == null
                ? null
                : new Constraint(
                        property, operator, operands, DrlWriter.comparison(property, operator, operands), 0, 0);
    }

    private @Nullable Operand operand(String typed) {
        if (kind == PropertyKind.NUMBER) {
            return typed.matches("[0-9]{1,6}") ? new Operand.NumberOperand(Integer.parseInt(typed)) : null;
        }
        return values.stream()
                .filter(one -> one.id().equals(typed) || one.words().equalsIgnoreCase(typed))
                .findFirst()
                .map(one -> (Operand) new Operand.TextOperand(one.id()))
                .orElse(null);
    }

    private static @Nullable Operator operator(ComparisonPhrase comparison, int values) {
        boolean one = values == 1;
        return values == 0
                ? null
                : switch (comparison) {
                    case IS -> one ? Operator.EQUAL : Operator.IN;
                    case IS_NOT, NONE_OF -> one ? Operator.NOT_EQUAL : Operator.NOT_IN;
                    case LESS -> one ? Operator.LESS : null;
                    case AT_MOST -> one ? Operator.LESS_OR_EQUAL : null;
                    case MORE -> one ? Operator.GREATER : null;
                    case AT_LEAST -> one ? Operator.GREATER_OR_EQUAL : null;
                    case CONTAINS -> one ? Operator.CONTAINS : null;
                    case CONTAINS_NOT -> one ? Operator.NOT_CONTAINS : null;
                    case UNKNOWN, YES, NO -> Operator.EQUAL;
                    case KNOWN -> Operator.NOT_EQUAL;
                    case NAMED -> null;
                };
    }
}
