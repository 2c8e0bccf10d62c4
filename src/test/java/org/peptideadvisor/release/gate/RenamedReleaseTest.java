package org.peptideadvisor.release.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.cli.SmallRules;
import org.peptideadvisor.impact.ImpactBaseline;
import org.peptideadvisor.impact.ImpactText;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.release.gate.ReleaseGate.GateResult;

/** What is live under another name passed the gate already. */
class RenamedReleaseTest {

    private static final Map<String, String> SCENARIOS = Map.of("scenarios/test/a.yaml", SmallRules.SCENARIO);

    private static final String RULE =
            SmallRules.RULE.replaceFirst("@reviewed\\(\"[^\"]*\"\\)", "@reviewed(\"unreviewed\")");

    private final List<GateStep> steps = new ArrayList<>();
    private final ReleaseGate gate = new ReleaseGate();

    private static Map<String, String> files(String rule, String name) {
        var files = new TreeMap<>(ShippedRelease.catalogWith("exclude/a.drl", rule));
        files.put("RELEASE", name + "\n");
        return files;
    }

    private GateResult pass(GateCandidate candidate, Release live) {
        return gate.pass(candidate, new ImpactBaseline(live), (TakenStep step) -> steps.add(step.step()));
    }

    @Test
    void anotherNameAloneIsBuiltAndNotJudgedAgain() {
        try (Release live = ShippedRelease.build(files(RULE, "one"))) {
            GateResult result = pass(GateCandidate.beside(SCENARIOS, files(RULE, "two"), SCENARIOS), live);
            try (Release renamed = Objects.requireNonNull(result.release())) {
                assertThat(renamed.name()).isEqualTo("two");
                assertThat(steps).containsExactly(GateStep.BUILD);
                assertThat(Objects.requireNonNull(result.told()).isOf(renamed)).isTrue();
                assertThat(ImpactText.lines(
                                Objects.requireNonNull(result.report().impact()), List.of()))
                        .containsExactly(
                                "Rules: 1 files differ.",
                                "Nobody was compared: nothing differs that advice is made of.");
            }
        }
    }

    @Test
    void anotherRuleOrAnotherScenarioIsJudged() {
        try (Release live = ShippedRelease.build(files(RULE, "one"))) {
            var other = files(RULE.replace("Mind the skin.", "Mind the red skin."), "two");
            var judged = pass(GateCandidate.beside(SCENARIOS, other, SCENARIOS), live);
            assertThat(steps).contains(GateStep.SCENARIOS, GateStep.IMPACT);
            steps.clear();
            var renamed = files(RULE, "two");
            var beside = pass(GateCandidate.beside(Map.of(), renamed, SCENARIOS), live);
            assertThat(steps).as("a scenario that nobody ran yet").contains(GateStep.SCENARIOS);
            for (GateResult one : List.of(judged, beside)) {
                if (one.release() != null) {
                    one.release().close();
                }
            }
        }
    }
}
