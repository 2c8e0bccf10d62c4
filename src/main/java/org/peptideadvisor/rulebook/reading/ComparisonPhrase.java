package org.peptideadvisor.rulebook.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;

/** What a constraint asks of its property, as far as words go: {@code == "a"} and {@code in ( "a" )} say the same. */
public enum ComparisonPhrase {
    IS,
    IS_NOT,
    NONE_OF,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    CONTAINS,
    CONTAINS_NOT,
    KNOWN,
    UNKNOWN,
    YES,
    NO,
    NAMED;

    /** What a constraint asks. */
    public static ComparisonPhrase of(Constraint constraint) {
        return switch (constraint.operator()) {
            case EQUAL, IN -> literal(constraint, UNKNOWN, YES, NO, IS);
            case NOT_EQUAL, NOT_IN ->
                literal(constraint, KNOWN, NO, YES, constraint.operands().size() == 1 ? IS_NOT : NONE_OF);
            case LESS -> LESS;
            case LESS_OR_EQUAL -> AT_MOST;
            case GREATER -> MORE;
            case GREATER_OR_EQUAL -> AT_LEAST;
            case CONTAINS -> CONTAINS;
            case NOT_CONTAINS -> CONTAINS_NOT;
            case NAME -> NAMED;
        };
    }

    private static ComparisonPhrase literal(
            Constraint constraint,
            ComparisonPhrase ifNull,
            ComparisonPhrase ifTrue,
            ComparisonPhrase ifFalse,
            ComparisonPhrase otherwise) {
        if (constraint.operands().size() == 1
                && constraint.operands().get(0) instanceof Operand.LiteralOperand literal) {
            return switch (literal.value()) {
                case "null" -> ifNull;
                case "true" -> ifTrue;
                default -> ifFalse;
            };
        }
        return otherwise;
    }

    /** What can be asked of a number that facts make. */
    static final Set<ComparisonPhrase> OF_NUMBERS =
            Collections.unmodifiableSet(EnumSet.of(IS, IS_NOT, LESS, AT_MOST, MORE, AT_LEAST));

    /** The word for it in the keys of the phrase table. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it asks that something be not so. */
    boolean denies() {
        return switch (this) {
            case IS_NOT, NONE_OF, CONTAINS_NOT, UNKNOWN, NO -> true;
            case IS, LESS, AT_MOST, MORE, AT_LEAST, CONTAINS, KNOWN, YES, NAMED -> false;
        };
    }

    /** Whether it compares with values that must be said. */
    public boolean hasValue() {
        return switch (this) {
            case IS, IS_NOT, NONE_OF, LESS, AT_MOST, MORE, AT_LEAST, CONTAINS, CONTAINS_NOT -> true;
            case KNOWN, UNKNOWN, YES, NO, NAMED -> false;
        };
    }
}
