package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.ReasonWriter;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.advice.UnsafeIf;
import org.peptideadvisor.model.advice.UnsafeIf.UnsafeFact;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.question.whatif.RuleDependence.DependedCondition;
import org.peptideadvisor.question.whynot.ConcludingRules;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.Verb;

/** Finds which single facts would take something out of an advice. Thread-safe. */
public final class UnsafeIfQuestion {

    /** An answer to these that only leaves a rule silent says what suits, not what harms. */
    private static final Set<String> SUITING = Set.of("concerns", "skinType", "phototype");

    private static final Comparator<UnsafeFact> GRAVEST_FIRST = Comparator.comparing(
                    (UnsafeFact hazard) -> mostUrgent(hazard.referrals()),
                    Comparator.nullsFirst(Comparator.<Urgency>naturalOrder()).reversed())
            .thenComparing(hazard -> !hazard.held())
            .thenComparing(hazard -> -hazard.takesOut().size())
            .thenComparing(UnsafeFact::asked)
            .thenComparing(UnsafeFact::fact);

    private final Advisor advisor;
    private final RuleDependence dependence;
    private final ConcludingRules concluders;
    private final UntoldSpace space;
    private final List<String> holding;

    public UnsafeIfQuestion(Advisor advisor, RuleDependence dependence) {
        this.advisor = advisor;
        RuleBook book = advisor.book();
        this.dependence = dependence;
        this.concluders = new ConcludingRules(advisor.catalog(), book);
        this.space = new UntoldSpace(advisor.catalog(), book);
        this.holding = book.rules().stream()
                .filter(rule -> rule.then().stream().map(Conclusion::verb).anyMatch(Verb.HOLD::equals))
                .map(Rule::id)
                .toList();
    }

    private static @Nullable Urgency mostUrgent(List<Referral> referrals) {
        return referrals.stream()
                .map(Referral::howSoon)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Which single facts would take something out of the advice.
     *
     * @param budget what the question may cost; cut when there may be further facts
     */
    public UnsafeIf of(Consultation consultation, QuestionBudget budget) {
        SettledDecision now = advisor.settle(consultation);
        Set<String> recommended = WhatIfQuestion.recommended(now.advice());
        if (recommended.isEmpty()) {
            return new UnsafeIf("Nothing is recommended that a further fact could take out.", List.of());
        }
        var hazards = new ArrayList<UnsafeFact>();
        for (UntoldFact untold : space.of(consultation, looks(recommended))) {
            if (untold.fact() instanceof Use use && recommended.contains(use.id())) {
                continue;
            }
            if (!budget.spend()) {
                break;
            }
            SettledDecision then = advisor.settle(untold.alteration().of(consultation));
            List<String> out = takenOut(untold, recommended, then);
            if (!out.isEmpty()) {
                hazards.add(hazard(untold, out, now, then));
            }
        }
        hazards.sort(GRAVEST_FIRST);
        long unasked = hazards.stream().filter(one -> !one.asked()).count();
        String because = hazards.isEmpty()
                ? "No single further fact would take anything out."
                : hazards.size() + " single facts would take something out; " + unasked
                        + " of them answer questions that were not asked.";
        return new UnsafeIf(because, List.copyOf(hazards));
    }

    /** What keeps any of these in the advice, or could put it out. */
    private List<DependedCondition> looks(Set<String> recommended) {
        var looks = new LinkedHashSet<DependedCondition>();
        holding.forEach(rule -> looks.addAll(dependence.of(rule)));
        for (WantedSubject.WantedKind kind :
                List.of(WantedSubject.WantedKind.EXCLUSION, WantedSubject.WantedKind.INGREDIENT)) {
            concluders
                    .of(kind, recommended)
                    .forEach(one -> looks.addAll(dependence.of(one.rule().id())));
        }
        return List.copyOf(looks);
    }

    /** What was kept out or held back, or has no rule that speaks for it any more; not what others only rank before. */
    private static List<String> takenOut(UntoldFact untold, Set<String> recommended, SettledDecision then) {
        Set<String> left = WhatIfQuestion.recommended(then.advice());
        return recommended.stream()
                .filter(id -> !left.contains(id))
                .filter(id -> then.selection().held()
                        || then.exclusions().bar(id)
                        || (!SUITING.contains(untold.question()) && !isSpokenFor(id, then)))
                .toList();
    }

    private static boolean isSpokenFor(String id, SettledDecision settled) {
        return settled.evaluation().findings().stream()
                .anyMatch(finding ->
                        ChangeGoal.speaksFor(finding, id) && !settled.grounds().restOnHealth(finding.firing()));
    }

    private static String because(List<Finding> findings, List<Reason> reasons) {
        return findings.stream()
                .filter(Finding.Held.class::isInstance)
                .map(Finding::because)
                .sorted()
                .findFirst()
                .orElse(
                        reasons.isEmpty()
                                ? "No rule would speak for it any more."
                                : reasons.get(0).because());
    }

    private UnsafeFact hazard(UntoldFact untold, List<String> out, SettledDecision now, SettledDecision then) {
        var findings = new ArrayList<Finding>(then.exclusions().findings(new TreeSet<>(out)));
        then.evaluation().findings().stream()
                .filter(Finding.Held.class::isInstance)
                .forEach(findings::add);
        List<Reason> reasons = new ReasonWriter(advisor.cards(), then.grounds()).of(new LinkedHashSet<>(findings));
        Set<SafetyGoal.ReferralSaid> before = SafetyGoal.said(now.advice());
        List<Referral> referrals = then.advice().referrals().stream()
                .filter(one -> !before.contains(SafetyGoal.ReferralSaid.of(one)))
                .toList();
        return new UnsafeFact(
                untold.phrase(),
                untold.question(),
                untold.asked(),
                then.advice().outcome(),
                then.selection().held(),
                out,
                because(findings, reasons),
                referrals,
                reasons);
    }
}
