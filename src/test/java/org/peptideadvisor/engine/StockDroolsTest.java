package org.peptideadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.builder.KieBuilder;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioReader;

/**
 * The shipped rule files are DRL: with a preamble stock Drools builds each of them and fires the same rules as often on the facts
 * of every scenario. The one difference is the order: we fire {@code assess} rules before the others, so the stages stand apart here.
 */
class StockDroolsTest {

    /** So many there were when this was written; a test of none proves nothing. */
    private static final int SCENARIOS = 1500;

    private final Release release = ShippedRelease.get();
    private final RuleBook book = release.ruleBook();

    @Test
    void firesTheSameRulesAsOftenOnEveryScenario() {
        assertFiresTheSame(DrlProject.class, 1);
    }

    @Test
    @Tag("long")
    void firesTheSameRulesAsOftenFromTheExecutableModel() {
        assertFiresTheSame(ExecutableModelProject.class, 4);
    }

    private void assertFiresTheSame(Class<? extends KieBuilder.ProjectType> project, int everyOf) {
        List<Scenario> scenarios = new ScenarioReader(release.intake())
                .read(ShippedRelease.folder().scenarios())
                .scenarios();
        StockEngine assess = build(Set.of(RuleStage.ASSESS), project);
        StockEngine advise = build(Set.of(RuleStage.EXCLUDE, RuleStage.RECOMMEND), project);
        StockEngine plan = build(Set.of(RuleStage.PLAN), project);
        var different = new TreeMap<String, String>();
        for (int at = 0; at < scenarios.size(); at += everyOf) {
            Scenario scenario = scenarios.get(at);
            Evaluation ours = release.advisor().settle(scenario.given()).evaluation();
            var facts = new ArrayList<Object>(ours.facts());
            List<Object> given = facts.stream()
                    .filter(fact -> !StockDroolsTest.isOfPlan(fact))
                    .toList();
            var concluded = new TreeSet<String>();
            Map<String, Integer> theirs = assess.fire(given, concluded, ShippedRelease.TODAY);
            concluded.forEach(id -> facts.add(new Assessment(id)));
            theirs.putAll(advise.fire(
                    facts.stream()
                            .filter(fact -> !StockDroolsTest.isOfPlan(fact))
                            .toList(),
                    new TreeSet<>(),
                    ShippedRelease.TODAY));
            theirs.putAll(plan.fire(facts, new TreeSet<>(), ShippedRelease.TODAY));
            Map<String, Integer> fired = fired(ours);
            if (!theirs.equals(fired)) {
                different.put(scenario.file() + ": " + scenario.title(), theirs + " is not " + fired);
            }
        }
        assertThat(different).isEmpty();
        assertThat(scenarios).as("scenarios").hasSizeGreaterThanOrEqualTo(SCENARIOS);
    }

    /** How often each rule fired: a firing says as much as the rule has conclusions. */
    private Map<String, Integer> fired(Evaluation evaluation) {
        var fired = new TreeMap<String, Integer>();
        for (Finding finding : evaluation.findings()) {
            if (book.rule(finding.firing().rule()) != null) {
                fired.merge(finding.firing().rule(), 1, Integer::sum);
            }
        }
        fired.replaceAll((rule, findings) -> findings / book.rule(rule).then().size());
        return fired;
    }

    static boolean isOfPlan(Object fact) {
        return Set.of("Planned", "Meeting", "Plan").contains(fact.getClass().getSimpleName());
    }

    private StockEngine build(Set<RuleStage> folders, Class<? extends KieBuilder.ProjectType> project) {
        return new StockEngine(ShippedRelease.files(), book, folders, project);
    }
}
