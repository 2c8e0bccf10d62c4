package org.peptideadvisor.question.whynot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.engine.RuleGap;
import org.peptideadvisor.engine.RuleProbes;
import org.peptideadvisor.engine.RuleTrial;
import org.peptideadvisor.engine.RuleTrial.PinnedFact;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.WhyNot.UnmetCondition;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.question.whynot.ConcludingRules.ConcludingRule;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RulePeriod;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/** Finds the unsatisfied condition of each rule that could have concluded a wanted subject. Thread-safe. */
public final class UnmetRules {

    /** How many assessments behind an assessment are followed. */
    private static final int DEEPEST = 3;

    /** So many rules that could have spoken are told. */
    private static final int MOST_RULES = 60;

    private final Catalog catalog;
    private final RuleProbes probes;
    private final ConcludingRules concluders;
    private final RuleReadings readings;

    public UnmetRules(Advisor advisor, RuleReadings readings) {
        this.catalog = advisor.catalog();
        this.probes = new RuleProbes(advisor.book());
        this.concluders = new ConcludingRules(catalog, advisor.book());
        this.readings = readings;
    }

    /** A rule that did not fire, with how many of its steps it lacks. */
    private record NearRule(int left, UnmetRule unmet) {}

    /**
     * The rules that could have said what is wanted and did not, those that came nearest first.
     *
     * @param about the ids that they could have said it of
     */
    public List<UnmetRule> of(
            SettledDecision settled, WantedSubject.WantedKind kind, Set<String> about, QuestionBudget budget) {
        List<ConcludingRule> could = concluders.of(kind, about);
        if (could.isEmpty() || !budget.spend()) {
            return List.of();
        }
        List<Object> given = facts(settled, about);
        RuleTrial trial = probes.on(given, budget);
        var shortfalls = new ConditionShortfalls(readings, settled.grounds(), given);
        var found = new ArrayList<NearRule>();
        for (ConcludingRule concluder : could) {
            RuleGap gap = trial.gap(concluder.rule().id(), concluder.pin());
            RulePeriod period = concluder.rule().metadata().period();
            if (!period.includes(settled.consultation().on())) {
                found.add(new NearRule(gap == null ? 1 : gap.left() + 1, outside(concluder.rule(), period, settled)));
            } else if (gap != null) {
                found.add(new NearRule(gap.left(), unmet(gap, trial, shortfalls, new HashSet<>())));
            } else if (concluder.pin() != null) {
                found.add(new NearRule(0, unseen(concluder.rule(), concluder.pin(), settled)));
            }
        }
        if (found.size() > MOST_RULES) {
            budget.cut();
        }
        return found.stream()
                .sorted(Comparator.comparingInt(NearRule::left)
                        .thenComparing(one -> one.unmet().rule()))
                .limit(MOST_RULES)
                .map(NearRule::unmet)
                .toList();
    }

    /**
     * Why rules did not fire, whatever they say; one that fired is left out.
     *
     * @param rules their ids; one that there is not is left out
     */
    public List<UnmetRule> of(SettledDecision settled, Set<String> rules, QuestionBudget budget) {
        if (rules.isEmpty() || !budget.spend()) {
            return List.of();
        }
        List<Object> given = facts(settled, Set.of());
        RuleTrial trial = probes.on(given, budget);
        var shortfalls = new ConditionShortfalls(readings, settled.grounds(), given);
        return new TreeSet<>(rules)
                .stream()
                        .map(id -> trial.gap(id, null))
                        .filter(Objects::nonNull)
                        .limit(MOST_RULES)
                        .map(gap -> unmet(gap, trial, shortfalls, new HashSet<>()))
                        .toList();
    }

    /** All that the rules of the decision saw, and the peptides that are asked about. */
    private List<Object> facts(SettledDecision settled, Set<String> about) {
        var facts = new LinkedHashSet<Object>(settled.evaluation().facts());
        for (String id : new TreeSet<>(about)) {
            Peptide peptide = catalog.peptide(id);
            if (peptide != null) {
                facts.add(peptide);
            }
        }
        new TreeSet<>(settled.evaluation().assessments().keySet()).forEach(id -> facts.add(new Assessment(id)));
        return List.copyOf(facts);
    }

    private UnmetRule unmet(RuleGap gap, RuleTrial trial, ConditionShortfalls shortfalls, Set<String> followed) {
        var behind = new ArrayList<UnmetRule>();
        if (gap.pattern().type() == FactType.ASSESSMENT && !gap.inTheWay() && followed.size() < DEEPEST) {
            for (Object needed : gap.needed()) {
                if (needed instanceof String assessment && followed.add(assessment)) {
                    for (ConcludingRule one : concluders.of(WantedSubject.WantedKind.ASSESSMENT, Set.of(assessment))) {
                        RuleGap deeper = trial.gap(one.rule().id(), null);
                        if (deeper != null) {
                            behind.add(unmet(deeper, trial, shortfalls, followed));
                        }
                    }
                    followed.remove(assessment);
                }
            }
        }
        return unmet(gap.rule(), shortfalls.missing(gap), behind);
    }

    /** All conditions hold for a peptide that rules do not look at, since it is made for none of the client's concerns. */
    private UnmetRule unseen(Rule rule, PinnedFact pin, SettledDecision settled) {
        var targets = new TreeSet<String>();
        pin.ids().stream()
                .map(catalog::peptide)
                .filter(Objects::nonNull)
                .forEach(peptide -> targets.addAll(peptide.targets()));
        List<String> concerns = settled.evaluation().facts().stream()
                .filter(Concern.class::isInstance)
                .map(fact -> ((Concern) fact).id())
                .toList();
        var missing = new UnmetCondition(
                "the client names a concern that the peptide is made for",
                "Concern.id",
                String.join(" or ", targets),
                concerns.isEmpty() ? List.of("none") : concerns);
        return unmet(rule, missing, List.of());
    }

    /** The rule is not in effect on the day of the consultation, whatever the client says. */
    private UnmetRule outside(Rule rule, RulePeriod period, SettledDecision settled) {
        var missing = new UnmetCondition(
                "the rule is in effect on the day of the consultation",
                "on",
                period.toString(),
                List.of(String.valueOf(settled.consultation().on())));
        return unmet(rule, missing, List.of());
    }

    private UnmetRule unmet(Rule rule, UnmetCondition missing, List<UnmetRule> behind) {
        return new UnmetRule(rule.id(), rule.title(), readings.of(rule).sentence(), missing, List.copyOf(behind));
    }
}
