package org.peptideadvisor.question.whatif;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.RuleCards;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.FactNature;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.advice.WhatIf.UnchangeableFact;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.meaning.PatternFit;

/** Finds the facts in the way that a client cannot change. Belongs to one decision. */
final class UnchangeableFacts {

    private static final Comparator<UnchangeableFact> ORDER = Comparator.comparing(UnchangeableFact::kind)
            .thenComparing(UnchangeableFact::fact)
            .thenComparing(UnchangeableFact::rule)
            .thenComparing(UnchangeableFact::because);

    private final SettledDecision settled;
    private final ChangeSpace space;
    private final RuleCards cards;
    private final Set<UnchangeableFact> standing = new HashSet<>();

    UnchangeableFacts(SettledDecision settled, ChangeSpace space, RuleCards cards) {
        this.settled = settled;
        this.space = space;
        this.cards = cards;
    }

    /** The facts behind the obstacles, and those that a rule requires to be absent before it would speak. */
    List<UnchangeableFact> of(List<GoalObstacle> obstacles, RuleBook book) {
        for (GoalObstacle obstacle : obstacles) {
            for (Finding finding : obstacle.findings()) {
                behind(finding.firing(), finding.firing().rule(), finding.because(), new HashSet<>());
            }
            if (obstacle.findings().isEmpty()) {
                book.rules().stream()
                        .filter(rule -> obstacle.rules().contains(rule.id()))
                        .forEach(this::inTheWay);
            }
        }
        return standing.stream().sorted(ORDER).toList();
    }

    private void inTheWay(Rule rule) {
        for (Pattern pattern : rule.when()) {
            if (pattern.presence() != Pattern.FactPresence.NOT && !isTooMany(pattern)) {
                continue;
            }
            var fit = new PatternFit(pattern);
            if (pattern.type() == FactType.ASSESSMENT) {
                settled.evaluation().assessments().forEach((id, firings) -> {
                    if (fit.holds(new Assessment(id))) {
                        firings.forEach(firing -> behind(firing, rule.id(), rule.title(), new HashSet<>()));
                    }
                });
            } else {
                settled.evaluation().facts().stream()
                        .filter(fact -> fact instanceof ClientFact && fit.holds(fact))
                        .forEach(fact -> note((ClientFact) fact, rule.id(), rule.title(), List.of()));
            }
        }
    }

    /** Whether facts may be too many for what is asked of their number. */
    private static boolean isTooMany(Pattern pattern) {
        return pattern.isAccumulated()
                && pattern.accumulated().bounds().stream()
                        .anyMatch(bound -> bound.operator() != Constraint.Operator.GREATER
                                && bound.operator() != Constraint.Operator.GREATER_OR_EQUAL);
    }

    private void behind(Firing firing, String rule, String because, Set<String> followed) {
        for (Object fact : firing.facts()) {
            if (fact instanceof Assessment assessment && followed.add(assessment.id())) {
                settled.evaluation()
                        .assessments()
                        .getOrDefault(assessment.id(), List.of())
                        .forEach(one -> behind(one, rule, because, followed));
            } else if (fact instanceof ClientFact one) {
                note(one, rule, because, cards.of(firing.rule()).clientProperties());
            }
        }
    }

    private void note(ClientFact fact, String rule, String because, List<String> properties) {
        String kind = kind(fact);
        if (kind != null) {
            Stream<String> phrases = fact instanceof Client client
                    ? client
                            .phrases(properties.stream()
                                    .filter(UnchangeableFacts::isLasting)
                                    .toList())
                            .stream()
                    : fact.phrases(List.of()).stream();
            phrases.forEach(phrase -> standing.add(
                    new UnchangeableFact(phrase, phrase.endsWith(": not asked") ? "not-asked" : kind, because, rule)));
        }
    }

    /** Whether a property of the client is no wish. */
    private static boolean isLasting(String property) {
        Question question = Question.ofProperty(property);
        return question == null || question.nature() != FactNature.CHOICE;
    }

    /** Null for what a client may change. */
    private @Nullable String kind(ClientFact fact) {
        if (fact instanceof Use use) {
            return space.prescribed(use) ? "medicine" : null;
        }
        if (fact instanceof Procedure procedure) {
            return procedure.daysAgo() == null ? "not-asked" : null;
        }
        if (fact instanceof Wish) {
            return null;
        }
        if (fact instanceof Unanswered) {
            return "not-asked";
        }
        Question question = Question.listing(fact.getClass());
        FactNature nature = question == null ? FactNature.BODY : question.nature();
        return switch (nature) {
            case CHOICE -> null;
            case MEDICINE -> "medicine";
            case BODY, HEALTH -> "body";
        };
    }
}
