package org.peptideadvisor.question.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhatIf.ChangeProposal;
import org.peptideadvisor.model.advice.WhatIf.UnchangeableFact;
import org.peptideadvisor.model.advice.WhatIf.WhatIfOutcome;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.question.whynot.ConcludingRules;
import org.peptideadvisor.question.whynot.UnmetRules;
import org.peptideadvisor.question.whynot.WantedMembers;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.Verb;

/** Finds the changes by which a client could reach a goal. Thread-safe. */
public final class WhatIfQuestion {

    private final Advisor advisor;
    private final Catalog catalog;
    private final UnmetRules unmets;
    private final ConcludingRules concluders;
    private final RuleDependence dependence;
    private final ChangeSpace space;
    private final Set<String> ranking;
    private final Map<String, Rule> referring = new HashMap<>();

    public WhatIfQuestion(Advisor advisor, UnmetRules unmets, RuleDependence dependence) {
        this.advisor = advisor;
        this.catalog = advisor.catalog();
        this.unmets = unmets;
        RuleBook book = advisor.book();
        this.concluders = new ConcludingRules(catalog, book);
        this.dependence = dependence;
        this.space = new ChangeSpace(catalog, book);
        this.ranking = dependence.ranking();
        for (Rule rule : book.rules()) {
            if (rule.then().stream().map(Conclusion::verb).anyMatch(Verb.REFER::equals)) {
                referring.put(rule.id(), rule);
            }
        }
    }

    /**
     * What the client could do otherwise to bring something about.
     *
     * @param budget what the question may cost; cut when there may be further ways
     */
    public WhatIf of(Consultation consultation, WantedSubject wanted, QuestionBudget budget) {
        return new WhatIfInquiry(consultation, wanted, budget).answer();
    }

    /** One question. */
    private final class WhatIfInquiry {

        private final Consultation consultation;
        private final WantedSubject wanted;
        private final QuestionBudget budget;
        private final SettledDecision now;
        private final Set<String> ids;
        private final List<ClientChange> changes;
        private final ChangeGoal goal;
        private final SafetyGoal safety;
        private boolean graver;

        WhatIfInquiry(Consultation consultation, WantedSubject wanted, QuestionBudget budget) {
            this.consultation = consultation;
            this.wanted = wanted;
            this.budget = budget;
            this.now = advisor.settle(consultation);
            this.ids = WantedMembers.of(catalog, wanted).stream()
                    .filter(id -> wanted.kind() == WantedSubject.WantedKind.EXCLUSION || !prescription(id))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (wanted.place() != null && !catalog.prescription(wanted.id())) {
                ids.add(wanted.id()); // a kind of product may be in use without a name
            }
            this.changes = space.of(consultation, wanted.place() != null);
            this.goal = new ChangeGoal(
                    wanted, ids, ranking, concluders, new TouchingChanges(catalog, consultation, changes, dependence));
            this.safety = new SafetyGoal(goal, now);
        }

        private boolean prescription(String id) {
            CoActive active = catalog.active(id);
            return active != null && active.prescription();
        }

        WhatIf answer() {
            if (ids.isEmpty() && !WantedMembers.of(catalog, wanted).isEmpty()) {
                return told(
                        WhatIfOutcome.CLINICIAN,
                        wanted.place() == null
                                ? "Only a clinician can decide on it, so it is never recommended."
                                : "Only a clinician can decide on it, and on when it is used.");
            }
            List<GoalObstacle> first = goal.obstacles(now);
            if (first.isEmpty()) {
                return told(
                        WhatIfOutcome.ALREADY,
                        goal.lifts()
                                ? "There is nothing of the kind in the advice."
                                : wanted.place() == null
                                        ? "It is in the advice as it is."
                                        : "It stands there as it is.");
            }
            if (referring.containsKey(wanted.id())) {
                return told(
                        WhatIfOutcome.CLINICIAN,
                        "It sends the client to a clinician, and nothing that the client does otherwise replaces that.");
            }
            if (now.advice().referrals().stream().anyMatch(one -> one.howSoon().compareTo(Urgency.URGENT) >= 0)) {
                return told(
                        WhatIfOutcome.CLINICIAN,
                        "What the client is referred for comes first; nothing is proposed before.");
            }
            List<ChangeProposal> proposals = new ChangeSearch(
                            consultation, changes, advisor::settle, this::left, budget)
                    .from(first).stream().map(this::proposal).toList();
            return proposals.isEmpty() ? none(first) : possible(proposals);
        }

        private List<GoalObstacle> left(SettledDecision settled) {
            List<GoalObstacle> left = goal.obstacles(settled);
            if (!left.isEmpty()) {
                return left;
            }
            List<GoalObstacle> unsafe = safety.obstacles(settled);
            graver |= !unsafe.isEmpty();
            return unsafe;
        }

        private ChangeProposal proposal(ChangeSearch.FoundChanges found) {
            Advice then = found.settled().advice();
            Set<String> before = recommended(now.advice());
            Set<String> after = recommended(then);
            return new ChangeProposal(
                    found.changes().stream()
                            .map(change -> new WhatIf.ProposedChange(
                                    change.effort().label(), change.fact(), change.text(), change.days()))
                            .toList(),
                    then.outcome(),
                    goal.there(then),
                    less(after, before).stream().filter(id -> !ids.contains(id)).toList(),
                    less(before, after));
        }

        private WhatIf possible(List<ChangeProposal> proposals) {
            String least = proposals.get(0).changes().stream()
                    .map(WhatIf.ProposedChange::text)
                    .collect(Collectors.joining(" "));
            String because = (goal.lifts()
                            ? "It would fall away: "
                            : wanted.place() == null ? "It would be recommended: " : "It would stand there: ")
                    + least;
            return new WhatIf(
                    subject(),
                    WhatIfOutcome.POSSIBLE,
                    because,
                    proposals,
                    List.of(),
                    List.of(),
                    now.advice().referrals());
        }

        private WhatIf none(List<GoalObstacle> first) {
            List<UnchangeableFact> standing =
                    new UnchangeableFacts(now, space, advisor.cards()).of(first, advisor.book());
            boolean unspoken = !goal.lifts()
                    && first.stream()
                            .filter(one ->
                                    wanted.place() == null || !one.rules().isEmpty())
                            .anyMatch(one -> one.findings().isEmpty());
            List<UnmetRule> rules = unspoken ? unmets.of(now, wanted.kind(), ids, budget) : List.of();
            var because = new StringBuilder(
                    budget.wasCut()
                            ? "There was no time to find a way."
                            : "Nothing that the client could do otherwise brings it about, not even three things at"
                                    + " once.");
            if (standing.stream().anyMatch(one -> one.kind().equals("medicine"))) {
                because.append(" What was prescribed is for the clinician alone to decide on.");
            }
            if (wanted.place() != null) {
                because.append(" Why not, asked of the same place, says what keeps it from there.");
            }
            if (graver) {
                because.append(" What would bring it about makes the advice graver, and so is not proposed.");
            }
            return new WhatIf(
                    subject(),
                    WhatIfOutcome.NONE,
                    because.toString(),
                    List.of(),
                    standing,
                    rules,
                    now.advice().referrals());
        }

        private WhatIf told(WhatIfOutcome outcome, String because) {
            return new WhatIf(
                    subject(),
                    outcome,
                    because,
                    List.of(),
                    List.of(),
                    List.of(),
                    now.advice().referrals());
        }

        private ExclusionSubject subject() {
            return new ExclusionSubject(wanted.kind().label(), wanted.id());
        }
    }

    /** The ids of all that an advice recommends, sorted. */
    static Set<String> recommended(Advice advice) {
        return Stream.concat(
                        advice.recommendations().stream()
                                .map(one -> one.ingredient().id()),
                        advice.supporting().stream().map(one -> one.ingredient().id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> less(Set<String> some, Set<String> others) {
        return some.stream().filter(id -> !others.contains(id)).toList();
    }
}
