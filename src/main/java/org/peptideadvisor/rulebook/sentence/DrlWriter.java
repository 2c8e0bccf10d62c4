package org.peptideadvisor.rulebook.sentence;

import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.Pattern;

/** Writes conditions and conclusions as DRL. What it writes is read as the same again. */
final class DrlWriter {

    private DrlWriter() {}

    /** A line of the when part. */
    static String condition(Pattern pattern) {
        String fact = pattern.type().label() + bracket(constraints(pattern.constraints()));
        Accumulation made = pattern.accumulation();
        if (made != null) {
            return "accumulate( " + fact + "; " + made.name() + " : " + made.call() + "; " + constraints(made.bounds())
                    + " )";
        }
        String name = pattern.name() == null ? "" : pattern.name() + " : ";
        return switch (pattern.presence()) {
            case NOT -> "not " + fact;
            case EXISTS -> "exists " + fact;
            case EACH, ACCUMULATED -> name + fact;
        };
    }

    /** A line of the then part. */
    static String conclusion(Conclusion conclusion) {
        return conclusion.verb().word()
                + bracket(
                        conclusion.arguments().stream().map(DrlWriter::argument).collect(Collectors.joining(", ")))
                + ";";
    }

    /** A comparison of a property, without the property where there is none to name. */
    static String comparison(String property, Operator operator, List<Operand> operands) {
        String values = operands.stream().map(DrlWriter::operand).collect(Collectors.joining(", "));
        boolean several = operator == Operator.IN || operator == Operator.NOT_IN;
        return property + " " + operator.symbol() + " " + (several ? "( " + values + " )" : values);
    }

    private static String constraints(List<Constraint> constraints) {
        return constraints.stream().map(Constraint::text).collect(Collectors.joining(", "));
    }

    private static String bracket(String inside) {
        return inside.isEmpty() ? "()" : "( " + inside + " )";
    }

    private static String argument(ConclusionArgument argument) {
        if (argument instanceof ConclusionArgument.TextArgument text) {
            return quoted(text.value());
        }
        return argument instanceof ConclusionArgument.NumberArgument number
                ? Integer.toString(number.value())
                : ((ConclusionArgument.BoundArgument) argument).name();
    }

    private static String operand(Operand operand) {
        if (operand instanceof Operand.TextOperand text) {
            return quoted(text.value());
        }
        if (operand instanceof Operand.NumberOperand number) {
            return Integer.toString(number.value());
        }
        if (operand instanceof Operand.LiteralOperand literal) {
            return literal.value();
        }
        var reference = (Operand.ReferenceOperand) operand;
        return reference.property() == null ? reference.name() : reference.name() + "." + reference.property();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
