package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;

/** Findings that are kept are those that the engine would have made, each time. */
class SingleFactFindingsTest {

    private static final int CLIENTS = 1_500;

    private final Release release = ShippedRelease.get();
    private final Clients clients = new Clients();

    @Test
    void aDecisionFindsWhatTheEngineAloneFinds() {
        try (var kept = compile();
                var alone = new RuleCompiler()
                        .compile(release.ruleBook(), release.catalog().peptides(), rule -> false)) {
            for (int seed = 0; seed < CLIENTS; seed++) {
                Consultation client = Clients.consultation(clients.full(seed));
                assertSame(seed, client, Set.of(), kept, alone);
            }
        }
    }

    @Test
    void aRuleThatIsTakenAwaySaysNothing() {
        try (var kept = compile();
                var alone = new RuleCompiler()
                        .compile(release.ruleBook(), release.catalog().peptides(), rule -> false)) {
            List<Rule> rules = release.ruleBook().rules();
            for (int seed = 0; seed < rules.size(); seed++) {
                Consultation client = Clients.consultation(clients.full(seed));
                assertSame(seed, client, Set.of(rules.get(seed).id()), kept, alone);
            }
        }
    }

    @Test
    void itGoesOnWhenItWasClosed() {
        var kept = compile();
        kept.close();
        try (var alone =
                new RuleCompiler().compile(release.ruleBook(), release.catalog().peptides(), rule -> false)) {
            for (int seed = 0; seed < 100; seed++) {
                assertSame(seed, Clients.consultation(clients.full(seed)), Set.of(), kept, alone);
            }
        } finally {
            kept.close();
        }
    }

    @Test
    void noRuleAboutTheWholeClientOrOnlyAboutWhatIsAbsentIsKept() {
        assertThat(release.ruleBook().rules().stream().filter(SingleFactFindings::hold))
                .hasSizeGreaterThan(300)
                .noneMatch(rule -> rule.when().isEmpty() || rule.when().size() > 2)
                .noneMatch(rule -> rule.when().stream()
                        .anyMatch(pattern -> pattern.type() == FactType.CLIENT
                                || pattern.type() == FactType.USE
                                || pattern.presence() == Pattern.FactPresence.NOT));
    }

    private KnowledgeBase compile() {
        return new RuleCompiler().compile(release.ruleBook(), release.catalog().peptides());
    }

    private void assertSame(int seed, Consultation client, Set<String> muted, KnowledgeBase kept, KnowledgeBase alone) {
        Evaluation one = kept.evaluate(client, planner(client), RuleSubstitution.without(muted));
        Evaluation other = alone.evaluate(client, planner(client), RuleSubstitution.without(muted));
        assertThat(said(one)).as("client %d", seed).isEqualTo(said(other));
        assertThat(one.assessments().keySet()).isEqualTo(other.assessments().keySet());
        assertThat(one.facts()).isEqualTo(other.facts());
    }

    private static List<String> said(Evaluation evaluation) {
        return Stream.concat(
                        evaluation.findings().stream().map(Finding::toString),
                        evaluation.assessments().entrySet().stream()
                                .flatMap(entry -> entry.getValue().stream().map(firing -> entry.getKey() + firing)))
                .sorted()
                .toList();
    }

    /** What the plan of the advice holds, so that plan rules have something to look at. */
    private PlanMaker<Evaluation> planner(Consultation client) {
        var plan = release.advisor().settle(client).evaluation().facts().stream()
                .filter(fact -> fact.getClass() == FactType.PLAN.type()
                        || fact.getClass() == FactType.PLANNED.type()
                        || fact.getClass() == FactType.MEETING.type())
                .toList();
        return (findings, assessments) -> new GivenPlan(plan);
    }
}
