package org.peptideadvisor.scenario;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.CheckDeadline;

/** Decides the clients of guards and compares each answer with the least that its guard asks for. Thread-safe. */
public final class GuardTrial {

    private final Advisor advisor;
    private final boolean together;

    /** @param together whether several clients may be decided at the same time */
    public GuardTrial(Advisor advisor, boolean together) {
        this.advisor = advisor;
        this.together = together;
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
        Stream<Scenario> all = together ? guards.parallelStream() : guards.stream();
        return all.filter(scenario -> !deadline.isPast())
                .flatMap(scenario -> softer(scenario, files.getOrDefault(scenario.file(), "")).stream())
                .toList();
    }

    private List<Diagnostic> softer(Scenario scenario, String text) {
        SafetyGuard guard = scenario.guard();
        if (guard == null) {
            return List.of();
        }
        List<SofterAnswer> softer = SofterAnswer.of(guard, advisor.settle(scenario.given()), advisor);
        return softer.isEmpty() ? List.of() : tell(scenario, guard, softer, text);
    }

    private static List<Diagnostic> tell(Scenario scenario, SafetyGuard guard, List<SofterAnswer> softer, String text) {
        var found = new ArrayList<Diagnostic>();
        var places = new YamlPlaces(scenario.file(), text, new YAMLMapper());
        String rows = String.join(", ", guard.rows().stream().sorted().toList());
        for (SofterAnswer one : softer) {
            String message = "the answer is softer than the guard of " + rows + ": " + one.message();
            String fix = "put back the rule that was lost or changed; bin/advisor test " + scenario.file()
                    + " shows the answer";
            found.add(places.error(ScenarioCode.GUARD_FAILED, one.pointer(), message, fix));
        }
        return found;
    }
}
