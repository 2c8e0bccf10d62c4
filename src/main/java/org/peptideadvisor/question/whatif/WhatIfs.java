package org.peptideadvisor.question.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.Settled;
import org.peptideadvisor.catalog.Active;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Wanted;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Subject;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhatIf.Outcome;
import org.peptideadvisor.model.advice.WhatIf.Proposal;
import org.peptideadvisor.model.advice.WhatIf.Standing;
import org.peptideadvisor.model.advice.WhyNot.Unmet;
import org.peptideadvisor.model.word.Urgency;
import org.peptideadvisor.question.whynot.Concluders;
import org.peptideadvisor.question.whynot.Members;
import org.peptideadvisor.question.whynot.Unmets;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.Verb;

/** Finds what a client could do otherwise to bring something about. Thread-safe. */
public final class WhatIfs {

    private final Advisor advisor;
    private final Catalog catalog;
    private final Unmets unmets;
    private final Concluders concluders;
    private final Dependence dependence;
    private final ChangeSpace space;
    private final Set<String> ranking;
    private final Map<String, Rule> referring = new HashMap<>();

    public WhatIfs(Advisor advisor, Unmets unmets, Dependence dependence) {
        this.advisor = advisor;
        this.catalog = advisor.catalog();
        this.unmets = unmets;
        RuleBook book = advisor.book();
        this.concluders = new Concluders(catalog, book);
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
    public WhatIf of(Consultation consultation, Wanted wanted, Budget budget) {
        return new Inquiry(consultation, wanted, budget).answer();
    }

    /** One question. */
    private final class Inquiry {

        private final Consultation consultation;
        private final Wanted wanted;
        private final Budget budget;
        private final Settled now;
        private final Set<String> ids;
        private final List<Change> changes;
        private final Goal goal;
        private final Safety safety;
        private boolean graver;

        Inquiry(Consultation consultation, Wanted wanted, Budget budget) {
            this.consultation = consultation;
            this.wanted = wanted;
            this.budget = budget;
            this.now = advisor.settle(consultation);
            this.ids = Members.of(catalog, wanted).stream()
                    .filter(id -> wanted.kind() == Wanted.Kind.EXCLUSION || !prescription(id))
                    .collect(Collectors.toCollection(TreeSet::new));
            this.changes = space.of(consultation);
            this.goal = new Goal(
                    wanted, ids, ranking, concluders, new Touching(catalog, consultation, changes, dependence));
            this.safety = new Safety(goal, now);
        }

        private boolean prescription(String id) {
            Active active = catalog.active(id);
            return active != null && active.prescription();
        }

        WhatIf answer() {
            if (ids.isEmpty() && !Members.of(catalog, wanted).isEmpty()) {
                return told(Outcome.CLINICIAN, "Only a clinician can decide on it, so it is never recommended.");
            }
            List<Obstacle> first = goal.obstacles(now);
            if (first.isEmpty()) {
                return told(
                        Outcome.ALREADY,
                        goal.lifts() ? "There is nothing of the kind in the advice." : "It is in the advice as it is.");
            }
            if (referring.containsKey(wanted.id())) {
                return told(
                        Outcome.CLINICIAN,
                        "It sends the client to a clinician, and nothing that the client does otherwise replaces that.");
            }
            if (now.advice().referrals().stream().anyMatch(one -> one.howSoon().compareTo(Urgency.URGENT) >= 0)) {
                return told(
                        Outcome.CLINICIAN, "What the client is referred for comes first; nothing is proposed before.");
            }
            List<Proposal> proposals = new Search(consultation, changes, advisor::settle, this::left, budget)
                    .from(first).stream().map(this::proposal).toList();
            return proposals.isEmpty() ? none(first) : possible(proposals);
        }

        private List<Obstacle> left(Settled settled) {
            List<Obstacle> left = goal.obstacles(settled);
            if (!left.isEmpty()) {
                return left;
            }
            List<Obstacle> unsafe = safety.obstacles(settled);
            graver |= !unsafe.isEmpty();
            return unsafe;
        }

        private Proposal proposal(Search.Found found) {
            Advice then = found.settled().advice();
            Set<String> before = recommended(now.advice());
            Set<String> after = recommended(then);
            return new Proposal(
                    found.changes().stream()
                            .map(change -> new WhatIf.Change(
                                    change.effort().label(), change.fact(), change.text(), change.days()))
                            .toList(),
                    then.outcome(),
                    goal.there(then),
                    less(after, before).stream().filter(id -> !ids.contains(id)).toList(),
                    less(before, after));
        }

        private WhatIf possible(List<Proposal> proposals) {
            String least =
                    proposals.get(0).changes().stream().map(WhatIf.Change::text).collect(Collectors.joining(" "));
            String because = (goal.lifts() ? "It would fall away: " : "It would be recommended: ") + least;
            return new WhatIf(
                    subject(),
                    Outcome.POSSIBLE,
                    because,
                    proposals,
                    List.of(),
                    List.of(),
                    now.advice().referrals());
        }

        private WhatIf none(List<Obstacle> first) {
            List<Standing> standing = new Standings(now, space, advisor.cards()).of(first, advisor.book());
            boolean unspoken = !goal.lifts()
                    && first.stream().anyMatch(one -> one.findings().isEmpty());
            List<Unmet> rules = unspoken ? unmets.of(now, wanted.kind(), ids, budget) : List.of();
            var because = new StringBuilder(
                    budget.wasCut()
                            ? "There was no time to find a way."
                            : "Nothing that the client could do otherwise brings it about, not even three things at"
                                    + " once.");
            if (standing.stream().anyMatch(one -> one.kind().equals("medicine"))) {
                because.append(" What was prescribed is for the clinician alone to decide on.");
            }
            if (graver) {
                because.append(" What would bring it about makes the advice graver, and so is not proposed.");
            }
            return new WhatIf(
                    subject(),
                    Outcome.NONE,
                    because.toString(),
                    List.of(),
                    standing,
                    rules,
                    now.advice().referrals());
        }

        private WhatIf told(Outcome outcome, String because) {
            return new WhatIf(
                    subject(),
                    outcome,
                    because,
                    List.of(),
                    List.of(),
                    List.of(),
                    now.advice().referrals());
        }

        private Subject subject() {
            return new Subject(wanted.kind().label(), wanted.id());
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
