package org.peptideadvisor.rulebook.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.check.logic.CertainExclusion;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.logic.ConditionLogic;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleBookCheck;

/**
 * Finds recommendations that can never have an effect: their conditions imply those of a rule that excludes
 * everything they recommend. A warning: the answer is safe, since an exclusion always wins. But the author
 * believes that something is recommended, or that little is excluded, and neither is true.
 */
final class NeverSpeaksCheck implements RuleBookCheck {

    private static final CodeExplanation NEVER = CodeExplanation.warning(
            "never-speaks",
            "All that a rule recommends is always excluded by another rule.",
            "An exclusion beats a recommendation whatever comes first, so the rule never has an effect, though it reads as if.",
            "Take the recommendation away, ask in it for what the exclusion leaves, or narrow the exclusion.");

    private static final CodeExplanation ALWAYS = CodeExplanation.warning(
            "always-excluded",
            "A rule excludes something for every client.",
            "What nobody may ever have should not be in the tables as something to recommend; more often a condition was"
                    + " forgotten, and a thing disappears from every answer.",
            "Add the condition that was meant, or take the thing out of the catalog.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(NEVER, ALWAYS);
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        var conditions = new ConditionLogic(material);
        var exclusions = new ArrayList<CertainExclusion>();
        for (Rule rule : material.book().rules()) {
            for (Conclusion conclusion : material.isOutOfTime() ? List.<Conclusion>of() : rule.then()) {
                CertainExclusion exclusion = CertainExclusion.of(rule, conclusion, conditions, material.catalog());
                if (!exclusion.things().isEmpty()) {
                    exclusions.add(exclusion);
                    if (exclusion.conditions().stream().allMatch(conditions::alwaysHolds)) {
                        String what = list(exclusion.things());
                        report.add(
                                ALWAYS,
                                rule.file(),
                                new OutlinePlaces(rule).conclusion(conclusion),
                                "this excludes " + what + " for every client",
                                "add the condition that was meant");
                    }
                }
            }
        }
        for (Rule rule : material.book().rules()) {
            for (Conclusion conclusion : material.isOutOfTime() ? List.<Conclusion>of() : rule.then()) {
                recommendation(rule, conclusion, exclusions, conditions, report);
            }
        }
    }

    private static void recommendation(
            Rule rule,
            Conclusion conclusion,
            List<CertainExclusion> exclusions,
            ConditionLogic conditions,
            CheckReport report) {
        Set<String> wanted = wanted(rule, conclusion, conditions);
        if (wanted.isEmpty()) {
            return;
        }
        Set<String> left = new HashSet<>(wanted);
        var by = new TreeSet<String>();
        for (CertainExclusion exclusion : exclusions) {
            if (exclusion.things().stream().anyMatch(left::contains)
                    && exclusion.conditions().stream().allMatch(part -> conditions.follows(part, rule.when()))) {
                left.removeAll(exclusion.things());
                by.add(exclusion.rule().id());
            }
        }
        if (left.isEmpty()) {
            report.add(
                    NEVER,
                    rule.file(),
                    new OutlinePlaces(rule).conclusion(conclusion),
                    list(wanted) + " is always excluded here, by " + String.join(" and ", by),
                    "take this away, or narrow the exclusion");
        }
    }

    private static Set<String> wanted(Rule rule, Conclusion conclusion, ConditionLogic conditions) {
        var wanted = new TreeSet<String>();
        if (conclusion.verb() == Verb.SUPPORT
                && conclusion.arguments().get(0) instanceof ConclusionArgument.TextArgument id) {
            wanted.add(id.value());
        }
        if (conclusion.verb() == Verb.RECOMMEND_PEPTIDE) {
            Pattern bound = CertainExclusion.bound(rule, conclusion);
            conditions.peptides(bound).stream().map(Peptide::id).forEach(wanted::add);
        }
        return wanted;
    }

    private static String list(Set<String> things) {
        return things.size() <= 3
                ? String.join(" and ", things)
                : things.iterator().next() + " and " + (things.size() - 1) + " more";
    }
}
