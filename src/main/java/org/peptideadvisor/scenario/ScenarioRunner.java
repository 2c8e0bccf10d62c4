package org.peptideadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.model.finding.Finding;

/** Runs scenarios against an advisor. Thread-safe. */
public final class ScenarioRunner {

    private final Advisor advisor;
    private final AdviceJson json = new AdviceJson();
    private final ObjectMapper mapper = new ObjectMapper();

    public ScenarioRunner(Advisor advisor) {
        this.advisor = advisor;
    }

    /**
     * What came of one scenario.
     *
     * @param mismatches empty when it passed
     * @param fired the ids of the rules that fired
     */
    public record ScenarioResult(Scenario scenario, List<AnswerMismatch> mismatches, Set<String> fired) {

        public boolean passed() {
            return mismatches.isEmpty();
        }
    }

    public ScenarioResult run(Scenario scenario) {
        return run(scenario, Set.of());
    }

    /** Runs a scenario as if some rules were not there. */
    ScenarioResult run(Scenario scenario, Set<String> muted) {
        return judge(scenario, advisor.settle(scenario.given(), muted));
    }

    /** Says what came of a scenario whose client has been decided. */
    public ScenarioResult judge(Scenario scenario, SettledDecision settled) {
        JsonNode answer = answer(settled);
        var mismatches = new ArrayList<AnswerMismatch>();
        if (scenario.guard() != null) {
            SofterAnswer.of(scenario.guard(), settled, advisor).stream()
                    .map(AnswerMismatch::of)
                    .forEach(mismatches::add);
        }
        if (scenario.expect() != null) {
            mismatches.addAll(ExpectedAnswer.missing(scenario.expect(), answer));
        }
        if (scenario.never() != null) {
            mismatches.addAll(ExpectedAnswer.present(scenario.never(), answer));
        }
        var fired = new TreeSet<String>();
        for (Finding finding : settled.evaluation().findings()) {
            fired.add(finding.firing().rule());
        }
        return new ScenarioResult(scenario, mismatches, fired);
    }

    private JsonNode answer(SettledDecision settled) {
        try {
            return mapper.readTree(json.withReasons(settled.advice()));
        } catch (IOException e) {
            throw new UncheckedIOException("an answer is always JSON", e);
        }
    }
}
