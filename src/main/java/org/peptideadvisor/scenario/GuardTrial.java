package org.peptideadvisor.scenario;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.CheckDeadline;

/** Decides the clients of guards and compares each answer with the least that its guard asks for. Thread-safe. */
public final class GuardTrial {

    private final Advisor advisor;

    public GuardTrial(Advisor advisor) {
        this.advisor = advisor;
    }

    /**
     * Where answers are softer than the guards allow.
     *
     * @param guards guarding scenarios; others are passed over
     * @param files path to text of their files
     * @param deadline when it is past, the rest is left out
     * @throws org.peptideadvisor.engine.RunawayRulesException when the rules do not come to an end for one of the clients
     */
    public List<Diagnostic> softer(List<Scenario> guards, Map<String, String> files, CheckDeadline deadline) {
        var found = new ArrayList<Diagnostic>();
        for (Scenario scenario : guards) {
            SafetyGuard guard = scenario.guard();
            if (guard != null && !deadline.isPast()) {
                List<SofterAnswer> softer = SofterAnswer.of(guard, advisor.settle(scenario.given()), advisor);
                if (!softer.isEmpty()) {
                    tell(scenario, guard, softer, files.getOrDefault(scenario.file(), ""), found);
                }
            }
        }
        return found;
    }

    private static void tell(
            Scenario scenario, SafetyGuard guard, List<SofterAnswer> softer, String text, List<Diagnostic> found) {
        var places = new YamlPlaces(scenario.file(), text, new YAMLMapper());
        String rows = String.join(", ", guard.rows().stream().sorted().toList());
        for (SofterAnswer one : softer) {
            String message = "the answer is softer than the guard of " + rows + ": " + one.message();
            String fix = "put back the rule that was lost or changed; bin/advisor test " + scenario.file() + " shows the answer";
            found.add(places.error(ScenarioCode.GUARD_FAILED, one.pointer(), message, fix));
        }
    }
}
