package org.peptideadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.rulebook.Rule;

/** The scenarios of rules/scenarios, and that together they would miss every rule. */
class ShippedScenariosTest {

    private final Release release = ShippedRelease.get();
    private final ScenarioRunner runner = new ScenarioRunner(release.advisor());
    private final ScenarioReader.ReadScenarios read =
            new ScenarioReader(release.intake()).read(ShippedRelease.folder().scenarios());

    @Test
    void everyFileIsSound() {
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.scenarios()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(read.scenarios())
                .filteredOn(scenario -> scenario.never() != null)
                .hasSizeGreaterThan(30);
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioHolds() {
        return read.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.file() + ": " + scenario.title(), () -> assertThat(
                                runner.run(scenario).mismatches().stream()
                                        .map(AnswerMismatch::diff)
                                        .collect(Collectors.joining("\n")))
                        .isEmpty()));
    }

    @Test
    void takingAnyRuleAwayMakesAScenarioFail() {
        assertThat(new RuleCoverage(runner).unnoticed(release.ruleBook().rules(), read.scenarios()))
                .extracting(Rule::name)
                .isEmpty();
    }

    /** A name under 'about' is no proof, so each case must fail without the rules that it says it is about. */
    @Test
    void aCaseFailsWithoutEachRuleThatItIsAbout() {
        int about = 0;
        var unmoved = new TreeSet<String>();
        for (Scenario scenario : read.scenarios()) {
            for (String rule : scenario.about()) {
                about++;
                assertThat(release.ruleBook().rule(rule)).as(rule).isNotNull();
                if (runner.run(scenario, Set.of(rule)).passed()) {
                    unmoved.add(scenario.file() + " without " + rule);
                }
            }
        }
        assertThat(unmoved).isEmpty();
        assertThat(about).isGreaterThan(60);
    }

    /**
     * Coverage takes rules away without compiling anew; here it is done the long way for a sample. What unasked questions
     * could change is read from the whole rule book, so {@code missing} is not compared. Rules that alone conclude an
     * assessment are passed over: without them a release is refused, since others wait for it.
     */
    @Test
    void mutedIsTheSameAsTakenAway() throws IOException {
        List<Rule> rules = release.ruleBook().rules();
        int compared = 0;
        for (int i = 7; i < rules.size(); i += 180) {
            Rule rule = rules.get(i);
            var files = new TreeMap<>(ShippedRelease.files());
            String text = files.getOrDefault(rule.file(), "");
            files.put(rule.file(), text.replace(rule.text(), ""));
            if (!(new ReleaseBuilder(ShippedRelease.CLOCK).draft(files) instanceof BuildResult.BuiltRelease built)) {
                continue;
            }
            try (Release without = built.release()) {
                assertThat(without.ruleBook().rule(rule.id())).isNull();
                assertThat(without.ruleBook().size()).isEqualTo(rules.size() - 1);
                for (int j = i % 5; j < read.scenarios().size(); j += 5) {
                    Scenario scenario = read.scenarios().get(j);
                    compared++;
                    assertThat(answerButMissing(without.advisor().advise(scenario.given())))
                            .as("%s without %s", scenario.file(), rule.id())
                            .isEqualTo(answerButMissing(release.advisor().advise(scenario.given(), Set.of(rule.id()))));
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static JsonNode answerButMissing(Advice advice) throws IOException {
        var answer = (ObjectNode) new ObjectMapper().readTree(new AdviceJson().write(advice));
        answer.remove("missing");
        return answer;
    }
}
