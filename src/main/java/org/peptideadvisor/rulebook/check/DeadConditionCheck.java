package org.peptideadvisor.rulebook.check;

import java.util.List;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.logic.ConditionLogic;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;
import org.peptideadvisor.rulebook.meaning.AccumulationMeaning;

/**
 * Finds conditions that hold whatever the client says: a {@code not} of what can never be there, a number that is always as asked,
 * a comparison that every value passes. A warning: the rule speaks, but for more clients than it reads.
 */
final class DeadConditionCheck implements RuleCheck {

    private static final CodeExplanation NOTHING = CodeExplanation.warning(
            "asks-nothing",
            "A condition holds whatever the client says.",
            "It reads as if it told clients apart and does not: most often a number or an id in it is mistyped.",
            "Correct the number or the id, or take the condition out.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(NOTHING);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        var conditions = new ConditionLogic(material);
        var places = new OutlinePlaces(rule);
        for (Pattern pattern : rule.when()) {
            if (pattern.presence() == FactPresence.NOT && !conditions.canHold(pattern.type(), pattern.constraints())) {
                report.add(
                        NOTHING,
                        rule.file(),
                        places.pattern(pattern),
                        "this denies a " + pattern.type().label() + " that there can never be",
                        "correct the number or the id in it, or take the line out");
            } else if (pattern.isAccumulated() && new AccumulationMeaning(pattern).mustHold(pattern.type())) {
                report.add(
                        NOTHING,
                        rule.file(),
                        places.pattern(pattern),
                        "every number of facts is as this asks",
                        "correct what is asked of the number, or take the line out");
            }
            for (Constraint constraint : pattern.constraints()) {
                if (!constraint.isName()
                        && constraint.isFixed()
                        && conditions.asksNothing(pattern.type(), constraint)) {
                    report.add(
                            NOTHING,
                            rule.file(),
                            places.constraint(constraint),
                            "every " + pattern.type().label() + " passes " + constraint.text(),
                            "correct the value, or take the comparison out");
                }
            }
        }
    }
}
