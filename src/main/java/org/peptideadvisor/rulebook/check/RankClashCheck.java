package org.peptideadvisor.rulebook.check;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.Conclusion;
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
 * Finds a {@code prefer} and a {@code defer} that speak of the same peptide whenever one of them speaks. An error: they cancel each
 * other, and the answer gives a reason for each.
 */
final class RankClashCheck implements RuleBookCheck {

    private static final CodeExplanation CLASH = CodeExplanation.error(
            "contradicting-ranks",
            "One rule prefers what another defers, for the same clients.",
            "The two cancel each other, and an answer would say that the same peptide comes first and comes last.",
            "Take one of the two away, or ask in each for what sets its clients or peptides apart.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(CLASH);
    }

    /** A conclusion that ranks a peptide. */
    private record RankingConclusion(Rule rule, Conclusion conclusion) {

        Pattern peptide() {
            return CertainExclusion.bound(rule, conclusion);
        }

        List<Pattern> others() {
            return rule.when().stream()
                    .filter(pattern -> !pattern.equals(peptide()))
                    .toList();
        }
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        var conditions = new ConditionLogic(material);
        List<RankingConclusion> preferring = all(Verb.PREFER, material);
        for (RankingConclusion deferring : all(Verb.DEFER, material)) {
            for (RankingConclusion one : preferring) {
                if (material.isOutOfTime()) {
                    return;
                }
                if (implies(one, deferring, conditions) || implies(deferring, one, conditions)) {
                    report.add(
                            CLASH,
                            deferring.rule().file(),
                            new OutlinePlaces(deferring.rule()).conclusion(deferring.conclusion()),
                            one.rule().id() + " prefers the peptide that this defers",
                            "take one of the two away, or ask for what sets their clients or peptides apart");
                }
            }
        }
    }

    private static List<RankingConclusion> all(Verb verb, CheckMaterial material) {
        var all = new ArrayList<RankingConclusion>();
        for (Rule rule : material.book().rules()) {
            rule.then().stream()
                    .filter(said -> said.verb() == verb)
                    .forEach(said -> all.add(new RankingConclusion(rule, said)));
        }
        return all;
    }

    /** Whether the second speaks of a peptide whenever the first does. */
    private static boolean implies(RankingConclusion first, RankingConclusion second, ConditionLogic conditions) {
        return conditions.follows(second.peptide(), List.of(first.peptide()))
                && second.others().stream()
                        .allMatch(part -> conditions.follows(part, first.rule().when()));
    }
}
