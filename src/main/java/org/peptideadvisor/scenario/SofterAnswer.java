package org.peptideadvisor.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.AdviceOutcome;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.RuleStage;

/**
 * One way in which an answer is softer than its guard allows.
 *
 * @param pointer a JSON pointer to the part of the guard that is not kept
 * @param message what the answer says in its place
 */
record SofterAnswer(String pointer, String message) {

    /**
     * Every way in which a decision is softer than a guard; empty when the guard is kept.
     *
     * @param advisor made the decision
     */
    static List<SofterAnswer> of(SafetyGuard guard, SettledDecision decision, Advisor advisor) {
        var softer = new ArrayList<SofterAnswer>();
        Catalog catalog = advisor.catalog();
        for (String row : unspoken(guard, decision, advisor.book())) {
            softer.add(new SofterAnswer("/guards", "no rule that stands on " + row + " speaks"));
        }
        Set<String> given = given(decision.advice());
        for (int i = 0; i < guard.keepOut().size(); i++) {
            ExclusionSubject subject = guard.keepOut().get(i);
            String what = subject.kind() + " " + subject.id();
            if (!decision.exclusions().keepsOut(subject)) {
                softer.add(new SofterAnswer("/keepOut/" + i, what + " is not excluded"));
            }
            Set<String> slipped = new TreeSet<>(reach(subject, catalog));
            slipped.retainAll(given);
            if (!slipped.isEmpty()) {
                softer.add(new SofterAnswer("/keepOut/" + i, String.join(", ", slipped) + " is advised"));
            }
        }
        if (guard.hold() && !decision.selection().held()) {
            softer.add(new SofterAnswer("/hold", "actives are not held back"));
        }
        var told = new ToldWords(decision.advice());
        for (int i = 0; i < guard.tell().size(); i++) {
            if (!told.hold(guard.tell().get(i))) {
                softer.add(new SofterAnswer(
                        "/tell/" + i,
                        "nothing tells of '" + QuotedText.of(guard.tell().get(i)) + "'"));
            }
        }
        weigh(guard.leastOutcome(), outcome(decision.advice()), "/leastOutcome", "the outcome is ", softer);
        weigh(
                guard.leastUrgency(),
                urgency(decision.advice()),
                "/leastUrgency",
                "the most urgent referral is ",
                softer);
        return softer;
    }

    /** The rows that no rule of {@code exclude} had in its basis when it spoke of this client. */
    private static Set<String> unspoken(SafetyGuard guard, SettledDecision decision, RuleBook book) {
        var rows = new TreeSet<>(guard.rows());
        for (Finding finding : decision.evaluation().findings()) {
            Rule rule = book.rule(finding.firing().rule());
            if (rule != null && RuleStage.of(rule.file()) == RuleStage.EXCLUDE) {
                rule.metadata().basis().forEach(rows::remove);
            }
        }
        return rows;
    }

    private static <W extends Enum<W> & ContractWord> void weigh(
            @Nullable W least, @Nullable W actual, String pointer, String what, List<SofterAnswer> softer) {
        if (least != null && (actual == null || actual.compareTo(least) < 0)) {
            softer.add(new SofterAnswer(
                    pointer, actual == null ? "nobody is referred" : what + actual.id() + ", not " + least.id()));
        }
    }

    private static AdviceOutcome outcome(Advice advice) {
        return ContractWord.require(AdviceOutcome.class, advice.outcome());
    }

    private static @Nullable Urgency urgency(Advice advice) {
        return advice.referrals().stream()
                .map(Referral::howSoon)
                .max(Urgency::compareTo)
                .orElse(null);
    }

    private static Set<String> reach(ExclusionSubject subject, Catalog catalog) {
        var reach =
                new HashSet<>(catalog.covered(ContractWord.require(SubjectKind.class, subject.kind()), subject.id()));
        reach.add(subject.id());
        return reach;
    }

    /** The ids of everything that an answer tells a client to apply. */
    private static Set<String> given(Advice advice) {
        return Stream.of(
                        advice.recommendations().stream()
                                .map(one -> one.ingredient().id()),
                        advice.supporting().stream().map(one -> one.ingredient().id()),
                        Stream.concat(advice.routine().morning().stream(), advice.routine().evening().stream())
                                .flatMap(step -> Stream.ofNullable(step.ingredient())),
                        advice.routine().rampUp().stream().flatMap(pace -> Stream.ofNullable(pace.ingredient())))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }
}
