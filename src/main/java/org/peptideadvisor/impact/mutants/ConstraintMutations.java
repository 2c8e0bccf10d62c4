package org.peptideadvisor.impact.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;

/** Small changes of one comparison. */
final class ConstraintMutations {

    private ConstraintMutations() {}

    /** A comparison in the place of another. */
    record ChangedConstraint(MutantKind kind, Constraint constraint) {}

    /** What may stand in the place of a comparison; {@code ids} are those that its property can have. */
    static List<ChangedConstraint> of(Constraint constraint, Set<String> ids) {
        var changed = new ArrayList<ChangedConstraint>();
        Operator moved = moved(constraint.operator());
        if (moved != null && constraint.isFixed()) {
            changed.add(new ChangedConstraint(MutantKind.BOUNDARY, as(constraint, moved, constraint.operands())));
        }
        List<Operand> operands = constraint.operands();
        for (int at = 0; at < operands.size(); at++) {
            if (operands.get(at) instanceof Operand.NumberOperand number) {
                for (int step : new int[] {-1, 1}) {
                    // the step that the moved boundary makes already is not made twice
                    if (number.value() + step >= 0 && step != stepOf(constraint.operator())) {
                        changed.add(new ChangedConstraint(
                                MutantKind.NUMBER,
                                replaced(constraint, at, new Operand.NumberOperand(number.value() + step))));
                    }
                }
            } else if (operands.get(at) instanceof Operand.TextOperand text) {
                if (operands.size() > 1) {
                    changed.add(new ChangedConstraint(MutantKind.ID, replaced(constraint, at, null)));
                } else {
                    String other = another(text.value(), ids, operands);
                    if (other != null) {
                        changed.add(new ChangedConstraint(
                                MutantKind.ID, replaced(constraint, at, new Operand.TextOperand(other))));
                    }
                }
            }
        }
        return changed;
    }

    private static @Nullable Operator moved(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> Operator.LESS;
            case GREATER -> Operator.GREATER_OR_EQUAL;
            case GREATER_OR_EQUAL -> Operator.GREATER;
            default -> null;
        };
    }

    /** By how much a whole number would have to change to mean what the moved boundary means. */
    private static int stepOf(Operator operator) {
        return switch (operator) {
            case LESS, GREATER_OR_EQUAL -> 1;
            case LESS_OR_EQUAL, GREATER -> -1;
            default -> 0;
        };
    }

    /** The next of some ids, by the alphabet, that is not compared with already; null when there is no other. */
    static @Nullable String another(String id, Set<String> ids, List<Operand> operands) {
        var others = new TreeSet<>(ids);
        operands.forEach(operand -> {
            if (operand instanceof Operand.TextOperand text) {
                others.remove(text.value());
            }
        });
        String next = others.higher(id);
        return next != null ? next : others.isEmpty() ? null : others.first();
    }

    private static Constraint replaced(Constraint constraint, int at, @Nullable Operand operand) {
        var operands = new ArrayList<>(constraint.operands());
        if (operand == null) {
            operands.remove(at);
        } else {
            operands.set(at, operand);
        }
        return as(constraint, constraint.operator(), operands);
    }

    private static Constraint as(Constraint constraint, Operator operator, List<Operand> operands) {
        boolean many = operator == Operator.IN || operator == Operator.NOT_IN;
        List<String> words = operands.stream().map(ConstraintMutations::shown).toList();
        String text = constraint.property() + " " + operator.symbol() + " "
                + (many ? "( " + String.join(", ", words) + " )" : words.get(0));
        return new Constraint(constraint.property(), operator, operands, text, constraint.line(), constraint.column());
    }

    private static String shown(Operand operand) {
        if (operand instanceof Operand.TextOperand text) {
            return '"' + text.value() + '"';
        }
        if (operand instanceof Operand.NumberOperand number) {
            return String.valueOf(number.value());
        }
        if (operand instanceof Operand.LiteralOperand literal) {
            return literal.value();
        }
        var reference = (Operand.ReferenceOperand) operand;
        return reference.property() == null ? reference.name() : reference.name() + "." + reference.property();
    }
}
