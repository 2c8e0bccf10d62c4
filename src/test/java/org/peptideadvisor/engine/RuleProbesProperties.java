package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.engine.RuleTrial.PinnedFact;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Rule;

/** Probes say what the rules did: over generated clients and every shipped rule, nothing is missing if and only if it fired. */
class RuleProbesProperties {

    private final Release release = ShippedRelease.get();
    private final Clients clients = new Clients();
    private final RuleProbes probes = new RuleProbes(release.ruleBook());

    @Property(tries = 500)
    void aRuleFiredIfAndOnlyIfNothingIsMissing(@ForAll long seed) {
        Evaluation evaluation = evaluate(seed);
        Set<String> fired = evaluation.findings().stream()
                .map(finding -> finding.firing().rule())
                .filter(rule -> release.ruleBook().rule(rule) != null)
                .collect(Collectors.toCollection(TreeSet::new));
        RuleTrial trial = trial(evaluation);
        var complete = new TreeSet<String>();
        for (Rule rule : release.ruleBook().rules()) {
            RuleGap gap = trial.gap(rule.id(), null);
            if (gap == null) {
                complete.add(rule.id());
            } else {
                assertThat(rule.when()).contains(gap.pattern());
                assertThat(gap.constraint() == null
                                || gap.pattern().constraints().contains(gap.constraint()))
                        .isTrue();
                if (gap.inTheWay()) {
                    assertThat(gap.facts()).isNotEmpty();
                }
                assertThat(Collections.disjoint(gap.needed(), equalOnly(gap)))
                        .as(gap.toString())
                        .isTrue();
            }
        }
        assertThat(complete).isEqualTo(fired);
    }

    @Property
    void aRuleFiredOnAPeptideIfAndOnlyIfNothingIsMissingForIt(@ForAll long seed) {
        Evaluation evaluation = evaluate(seed);
        var fired = new HashSet<List<String>>();
        evaluation.findings().forEach(finding -> {
            if (finding instanceof Finding.Recommended one) {
                fired.add(List.of(one.firing().rule(), one.peptide().id()));
            }
        });
        RuleTrial trial = trial(evaluation);
        for (Rule rule : release.ruleBook().rules()) {
            for (String name : bound(rule)) {
                for (Object fact : evaluation.facts()) {
                    if (fact instanceof Peptide peptide) {
                        boolean complete = trial.gap(rule.id(), new PinnedFact(name, Set.of(peptide.id()))) == null;
                        assertThat(complete)
                                .as(rule.id() + " " + peptide.id())
                                .isEqualTo(fired.contains(List.of(rule.id(), peptide.id())));
                    }
                }
            }
        }
    }

    private static List<String> bound(Rule rule) {
        return rule.then().stream()
                .filter(conclusion -> conclusion.verb().word().equals("recommend"))
                .flatMap(conclusion -> conclusion.arguments().stream())
                .filter(ConclusionArgument.BoundArgument.class::isInstance)
                .map(ConclusionArgument.BoundArgument.class::cast)
                .filter(bound -> bound.type() == FactType.PEPTIDE)
                .map(ConclusionArgument.BoundArgument::name)
                .toList();
    }

    /** What would have been right is not what is there, where the two are compared for being the same. */
    private static List<Object> equalOnly(RuleGap gap) {
        boolean same = gap.constraint() != null
                && Set.of("==", "in").contains(gap.constraint().operator().symbol());
        return same && !gap.actual().contains(null) ? new ArrayList<>(gap.actual()) : List.of();
    }

    private Evaluation evaluate(long seed) {
        return release.advisor()
                .settle(Clients.consultation(clients.request(seed)))
                .evaluation();
    }

    private RuleTrial trial(Evaluation evaluation) {
        var facts = new ArrayList<Object>(evaluation.facts());
        evaluation.assessments().keySet().forEach(id -> facts.add(new Assessment(id)));
        var budget = new QuestionBudget(1, Duration.ofMinutes(5));
        RuleTrial trial = probes.on(facts, budget);
        assertThat(budget.wasCut()).isFalse();
        return trial;
    }
}
