package org.peptideadvisor.rulebook.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.logic.ConditionLogic;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;

/**
 * Finds recommendations that rest on a disease, a medicine or a warning sign. An error: presenting a product for a
 * disease makes it a medicine. The advisor drops such a recommendation anyway, so the rule would only mislead its
 * readers. A rule may defer, restrict or refer because of a disease, or require that there is none.
 */
final class DiseaseReasonCheck implements RuleCheck {

    private static final Set<Verb> FOR_IT =
            Set.of(Verb.RECOMMEND_PEPTIDE, Verb.PREFER, Verb.SUPPORT, Verb.SUGGEST_FORM);

    private static final CodeExplanation DISEASE = CodeExplanation.error(
            "disease-reason",
            "A rule recommends something because of a disease, a medicine or a warning sign.",
            "A cosmetic that is offered for a disease is presented as a medicine. The advisor drops such a recommendation, so"
                    + " the rule would only look as if it spoke.",
            "Recommend for a concern, such as redness, and let the disease restrict, defer or refer in a rule of exclude/.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(DISEASE);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        for (Conclusion conclusion : rule.then()) {
            Pattern health = FOR_IT.contains(conclusion.verb()) ? health(rule, material, new HashSet<>()) : null;
            if (health != null) {
                report.add(
                        DISEASE,
                        rule.file(),
                        new OutlinePlaces(rule).pattern(health),
                        "'" + conclusion.verb().word() + "' may not rest on a "
                                + health.type().label(),
                        "ask for a concern instead, or say it with another verb: a disease only restricts or refers");
            }
        }
    }

    /** The condition that makes a rule rest on health, or null. An assessment does when every rule behind it does. */
    private static @Nullable Pattern health(Rule rule, CheckMaterial material, Set<Rule> seen) {
        if (!seen.add(rule)) {
            return null;
        }
        var conditions = new ConditionLogic(material);
        for (Pattern pattern : rule.when()) {
            if (pattern.presence() == FactPresence.NOT) {
                continue;
            }
            if (Question.isAboutHealth(pattern.type().type())) {
                return pattern;
            }
            if (pattern.type() == FactType.ASSESSMENT) {
                List<Rule> behind = conditions.concluded(pattern).values().stream()
                        .flatMap(List::stream)
                        .toList();
                if (!behind.isEmpty() && behind.stream().allMatch(other -> health(other, material, seen) != null)) {
                    return pattern;
                }
            }
        }
        return null;
    }
}
