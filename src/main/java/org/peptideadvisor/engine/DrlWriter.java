package org.peptideadvisor.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Folder;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;

/**
 * Writes what was understood of a rule as DRL for the compiler. The author's own text never reaches it, and the
 * consequence stays empty: {@link Recording} takes its place.
 *
 * <p>"At least one" is written as "each": the same conclusion of the same rule counts once however often it fires, and the
 * facts that it rests on are then known.
 */
final class DrlWriter {

    /** All assessments are made before any other rule looks at them. */
    private static final int ASSESS_FIRST = 1;

    private DrlWriter() {}

    static String write(List<Rule> rules) {
        var drl = new StringBuilder("package advisor;\ndialect \"mvel\"\n");
        for (FactType type : FactType.values()) {
            drl.append("import ").append(type.type().getName()).append(";\n");
        }
        drl.append("global ")
                .append(Recorder.class.getName())
                .append(' ')
                .append(Recorder.GLOBAL)
                .append(";\n");
        for (Rule rule : rules) {
            write(rule, drl);
        }
        return drl.toString();
    }

    private static void write(Rule rule, StringBuilder drl) {
        drl.append("rule \"").append(rule.id()).append('"');
        if (rule.folder() == Folder.ASSESS) {
            drl.append(" salience ").append(ASSESS_FIRST);
        }
        drl.append("\nwhen\n");
        if (rule.folder() == Folder.PLAN && rule.when().stream().noneMatch(DrlWriter::waitsForPlan)) {
            drl.append("Plan()\n");
        }
        for (Pattern pattern : rule.when()) {
            if (pattern.presence() == Pattern.Presence.NOT) {
                drl.append("not ");
            }
            if (pattern.name() != null) {
                drl.append(pattern.name()).append(" : ");
            }
            drl.append(pattern.type().label())
                    .append(pattern.constraints().stream()
                            .map(constraint -> write(constraint, pattern.type()))
                            .collect(Collectors.joining(", ", "( ", " )\n")));
        }
        drl.append("then\nend\n");
    }

    /** A plan rule that only asks what is not in the plan must still wait until there is one. */
    private static boolean waitsForPlan(Pattern pattern) {
        return pattern.type().origin() == FactType.Origin.PLAN && pattern.presence() != Pattern.Presence.NOT;
    }

    private static String write(Constraint constraint, FactType type) {
        String property = constraint.property();
        String operands = constraint.operands().stream().map(DrlWriter::write).collect(Collectors.joining(", "));
        return switch (constraint.operator()) {
            case NAME -> operands + " : " + property;
            case IN, NOT_IN -> property + " " + constraint.operator().symbol() + " (" + operands + ")";
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                known(type, property) + property + " " + constraint.operator().symbol() + " " + operands;
            default -> property + " " + constraint.operator().symbol() + " " + operands;
        };
    }

    /** A number that was not asked is neither small nor large. */
    private static String known(FactType type, String property) {
        boolean nullable = type.origin() != FactType.Origin.PLAN || property.equals("perWeek");
        return nullable ? property + " != null, " : "";
    }

    private static String write(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return '"' + text.value().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        if (operand instanceof Operand.Number number) {
            return Integer.toString(number.value());
        }
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        var reference = (Operand.Reference) operand;
        return reference.property() == null ? reference.name() : reference.name() + "." + reference.property();
    }
}
