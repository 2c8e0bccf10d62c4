package org.peptideadvisor.rulebook.check;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;
import org.peptideadvisor.rulebook.meaning.BoundNames;
import org.peptideadvisor.rulebook.meaning.BoundNames.BoundName;

/**
 * Refuses comparisons of two facts whose properties have no text in common, such as the id of a concern and of a thing in use.
 * An error: asked to be equal they never are, and asked to differ they always do.
 */
final class NeverEqualCheck implements RuleCheck {

    private static final CodeExplanation NEVER = CodeExplanation.error(
            "never-equal",
            "A condition compares two properties that have no value in common.",
            "Ids of different kinds are never equal. The condition is either never or always true, whatever the client says.",
            "Compare properties of the same kind, such as the id of a thing in use with the id of a peptide.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(NEVER);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        var names = new BoundNames(rule.when());
        for (Pattern pattern : rule.when()) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.isJoin()) {
                    check(rule, pattern, constraint, names, material, report);
                }
            }
        }
    }

    private static void check(
            Rule rule,
            Pattern pattern,
            Constraint constraint,
            BoundNames names,
            CheckMaterial material,
            CheckReport report) {
        BoundName other =
                names.of((Operand.ReferenceOperand) constraint.operands().get(0));
        String otherProperty = other.property();
        if (otherProperty == null) {
            return;
        }
        Set<String> own = material.domain().texts(pattern.type(), constraint.property());
        Set<String> theirs = material.domain().texts(other.pattern().type(), otherProperty);
        if (!own.isEmpty() && !theirs.isEmpty() && Collections.disjoint(own, theirs)) {
            report.add(
                    NEVER,
                    rule.file(),
                    new OutlinePlaces(rule).constraint(constraint),
                    pattern.type().label() + "." + constraint.property() + " and "
                            + other.pattern().type().label() + "." + otherProperty + " have no value in common",
                    "compare properties of the same kind");
        }
    }
}
