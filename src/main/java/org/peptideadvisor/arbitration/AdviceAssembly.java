package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.model.advice.Advice.Caution;
import org.peptideadvisor.model.advice.Advice.EffectWeeks;
import org.peptideadvisor.model.advice.Advice.EvidenceSummary;
import org.peptideadvisor.model.advice.Advice.IngredientName;
import org.peptideadvisor.model.advice.Advice.Interaction;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Recommendation;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.advice.Advice.SupportingActive;
import org.peptideadvisor.model.advice.Advice.SupportingEvidence;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.SafetySeverity;
import org.peptideadvisor.model.word.Urgency;

/** Writes the parts of one answer that are not the routine. */
final class AdviceAssembly {

    private final Catalog catalog;
    private final Map<String, InteractionRow> table;
    private final RuleCards cards;
    private final ReasonWriter reasons;

    AdviceAssembly(Catalog catalog, Map<String, InteractionRow> table, RuleCards cards, ReasonWriter reasons) {
        this.catalog = catalog;
        this.table = table;
        this.cards = cards;
        this.reasons = reasons;
    }

    /** One a sentence, whichever rules say it, as urgent as the most urgent of them; the most urgent first. */
    List<Referral> referrals(List<Finding.Referred> referred) {
        Map<String, List<Finding.Referred>> sentences = new HashMap<>();
        for (Finding.Referred one : referred) {
            sentences.computeIfAbsent(one.because(), key -> new ArrayList<>(1)).add(one);
        }
        return sentences.entrySet().stream()
                .map(entry ->
                        new Referral(urgency(entry.getValue()).id(), entry.getKey(), reasons.of(entry.getValue())))
                .sorted(Comparator.comparing(Referral::howSoon, Comparator.reverseOrder())
                        .thenComparing(one -> one.reasons().get(0).rule())
                        .thenComparing(Referral::because))
                .toList();
    }

    private static Urgency urgency(List<Finding.Referred> same) {
        return Collections.max(same.stream().map(Finding.Referred::urgency).toList());
    }

    /** One a sentence; holding actives back before all, then by the severity of the row that a rule puts into effect. */
    List<Caution> cautions(Collection<? extends Finding> cautioned) {
        Map<String, List<Finding>> sentences = new LinkedHashMap<>();
        cautioned.stream().sorted(Finding.BY_RULE).forEach(one -> sentences
                .computeIfAbsent(one.because(), key -> new ArrayList<>(1))
                .add(one));
        return sentences.values().stream()
                .sorted(Comparator.comparing(
                                (List<Finding> same) -> same.stream().noneMatch(Finding.Held.class::isInstance))
                        .thenComparing(this::gravity, Comparator.nullsLast(Comparator.<SafetySeverity>reverseOrder())))
                .map(same -> new Caution(same.get(0).because(), reasons.of(same)))
                .toList();
    }

    private @Nullable SafetySeverity gravity(List<Finding> same) {
        return same.stream()
                .map(one -> cards.of(one.firing().rule()).gravity())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    List<Recommendation> recommendations(List<PeptideCandidate> candidates, List<Finding.FormSuggested> forms) {
        var recommendations = new ArrayList<Recommendation>(candidates.size());
        for (PeptideCandidate candidate : candidates) {
            Peptide peptide = candidate.peptide();
            List<Finding.FormSuggested> own = forms(forms, peptide);
            var because = new ArrayList<>(candidate.because());
            because.addAll(own);
            List<Reason> why = reasons.of(because);
            reasons.cite(peptide.evidence().citations());
            recommendations.add(new Recommendation(
                    new IngredientName(peptide.id(), peptide.inci(), peptide.name(), peptide.peptideClass()),
                    recommendations.size() + 1,
                    List.copyOf(candidate.targets()),
                    own.stream()
                            .map(Finding.FormSuggested::form)
                            .distinct()
                            .sorted()
                            .toList(),
                    peptide.strength(),
                    new EffectWeeks(peptide.weeks().from(), peptide.weeks().to()),
                    evidence(peptide.evidence()),
                    why));
        }
        return List.copyOf(recommendations);
    }

    private static EvidenceSummary evidence(Peptide.PeptideEvidence tested) {
        return new EvidenceSummary(
                tested.grade(), tested.effect(), tested.certainty(), tested.verified(), tested.citations());
    }

    /** What was suggested for this peptide, or else what was suggested in general. */
    static List<Finding.FormSuggested> forms(List<Finding.FormSuggested> forms, Peptide peptide) {
        List<Finding.FormSuggested> own = forms.stream()
                .filter(form -> form.peptide() != null && form.peptide().id().equals(peptide.id()))
                .toList();
        return own.isEmpty()
                ? forms.stream().filter(form -> form.peptide() == null).toList()
                : own;
    }

    List<SupportingActive> supporting(Map<String, List<Finding>> supported) {
        var supporting = new ArrayList<SupportingActive>(supported.size());
        supported.forEach((id, findings) -> {
            CoActive active = catalog.active(id);
            if (active != null) {
                List<Reason> why = reasons.of(findings);
                reasons.cite(active.citations());
                supporting.add(new SupportingActive(
                        new IngredientName(active.id(), active.inci(), active.name(), active.role()),
                        active.strengths(),
                        new SupportingEvidence(active.verified(), active.citations()),
                        why.get(0).because(),
                        why));
            }
        });
        supporting.sort(
                Comparator.comparing((SupportingActive one) -> !one.evidence().verified())
                        .thenComparing(one -> one.ingredient().id()));
        return List.copyOf(supporting);
    }

    /** One entry a row of the table, with everything of the plan that meets by it. */
    List<Interaction> interactions(List<Finding.Met> met) {
        Map<String, List<Finding.Met>> rows = new LinkedHashMap<>();
        met.stream()
                .sorted(Comparator.comparing((Finding.Met one) -> one.meeting().interaction()))
                .forEach(one -> rows.computeIfAbsent(one.meeting().interaction(), row -> new ArrayList<>(2))
                        .add(one));
        var interactions = new ArrayList<Interaction>(rows.size());
        rows.forEach((id, findings) -> {
            InteractionRow row = table.get(id);
            if (row != null) {
                var between = new TreeSet<String>();
                for (Finding.Met one : findings) {
                    Meeting meeting = one.meeting();
                    between.add(meeting.first());
                    between.add(meeting.second());
                }
                reasons.cite(row.citations());
                interactions.add(new Interaction(
                        List.copyOf(between),
                        row.effect(),
                        row.handling(),
                        !row.contested().equals("no"),
                        id,
                        reasons.of(findings)));
            }
        });
        return List.copyOf(interactions);
    }
}
