package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;

/**
 * Every rule should be named by a scenario. A warning: the rule may well be right, but nothing would notice if it went away
 * or changed. Says nothing when no scenarios are at hand, as for a single file in an editor.
 */
final class ScenarioCheck implements RuleCheck {

    private static final CodeExplanation NONE = CodeExplanation.warning(
            "no-scenario",
            "No scenario names the rule.",
            "A scenario shows what the rule is for and fails when the rule is lost or changed; without one nobody would see it.",
            "Write a scenario in which the rule speaks. Name the rule in a reason under expect or never, or, where its answer"
                    + " shows no reasons, under about.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(NONE);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        Set<String> shown = material.shown();
        if (shown != null && !shown.contains(rule.id())) {
            report.add(
                    NONE,
                    rule.file(),
                    new OutlinePlaces(rule).name(),
                    "no scenario names " + rule.id(),
                    "write one that fails without it: { rule: " + rule.id() + " } in a reason, or about: [ " + rule.id()
                            + " ]");
        }
    }
}
