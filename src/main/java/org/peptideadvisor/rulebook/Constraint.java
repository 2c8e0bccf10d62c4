package org.peptideadvisor.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule asks of one property of a fact.
 *
 * @param property the property it looks at
 * @param operator how it compares
 * @param operands what it compares with; several for {@code in}
 * @param text as it was written
 * @param line where it begins
 * @param column where it begins
 */
public record Constraint(
        String property, Operator operator, List<Operand> operands, String text, int line, int column) {

    public Constraint {
        operands = List.copyOf(operands);
    }

    /** Whether it asks nothing and only gives the property a name. */
    public boolean isName() {
        return operator == Operator.NAME;
    }

    /** Whether it compares with written values alone. */
    public boolean isFixed() {
        return operands.stream().noneMatch(Operand.ReferenceOperand.class::isInstance);
    }

    /** Whether it compares with a property of another fact. */
    public boolean isJoin() {
        return !isName() && !isFixed();
    }

    /** How a property is compared. {@code NAME} only gives it a name. */
    public enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        IN("in"),
        NOT_IN("not in"),
        CONTAINS("contains"),
        NOT_CONTAINS("not contains"),
        NAME(":");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        static @Nullable public Operator of(String symbol) {
            for (Operator operator : values()) {
                if (operator.symbol.equals(symbol)) {
                    return operator;
                }
            }
            return null;
        }
    }

    /** What a property is compared with. */
    public sealed interface Operand {
        /** A quoted word. */
        record TextOperand(String value) implements Operand {}

        /** A whole number. */
        record NumberOperand(int value) implements Operand {}

        /** {@code true}, {@code false} or {@code null}. */
        record LiteralOperand(String value) implements Operand {}

        /** A name given earlier, or a property of a named fact; {@code property} is null for the name itself. */
        record ReferenceOperand(String name, @Nullable String property) implements Operand {}
    }
}
