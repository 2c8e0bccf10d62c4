package org.peptideadvisor.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.scenario.AnswerMismatch;
import org.peptideadvisor.scenario.AnswerNames;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioReader;
import org.peptideadvisor.scenario.ScenarioReader.ReadScenarios;
import org.peptideadvisor.scenario.ScenarioRunner;
import org.peptideadvisor.scenario.ScenarioRunner.ScenarioResult;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;

/** Runs one scenario on the rules that are live. Nothing is recorded. Thread-safe. */
@Singleton
final class ScenarioRun {

    private static final String FILE = "scenarios/tried.yaml";
    private static final int MOST_CHARACTERS = 64 * 1024;

    private final LiveRelease live;
    private final WorkLanes lanes;

    ScenarioRun(LiveRelease live, WorkLanes lanes) {
        this.live = live;
        this.lanes = lanes;
    }

    /**
     * What came of it.
     *
     * @param passed whether the answer is as the scenario says
     * @param mismatches where it is not
     * @param fired the rules that fired
     */
    record ScenarioAnswer(boolean passed, List<WrongPlace> mismatches, Set<String> fired) {

        /** One place where the answer is otherwise. */
        record WrongPlace(String path, JsonNode expected, JsonNode actual, boolean lacking) {

            static WrongPlace of(AnswerMismatch mismatch) {
                return new WrongPlace(mismatch.path(), mismatch.expected(), mismatch.actual(), mismatch.lacking());
            }
        }
    }

    CompletionStage<Response> run(RoutingContext call, String text) {
        return lanes.run(WorkLane.CHECKS, () -> {
            if (text.length() > MOST_CHARACTERS) {
                return refused(FaultCode.TOO_LONG, "At most " + MOST_CHARACTERS + " characters.");
            }
            Response answer = live.use(release -> run(release, text));
            return answer == null ? ProblemDetails.of(ProblemType.NO_RELEASE).response() : answer;
        });
    }

    private static Response run(Release release, String text) {
        ReadScenarios read = new ScenarioReader(
                        release.intake(), new AnswerNames(release.catalog(), release.ruleBook()))
                .read(Map.of(FILE, text));
        if (read.scenarios().isEmpty()) {
            List<RequestFault> faults = read.diagnostics().stream()
                    .map(ScenarioRun::fault)
                    .sorted()
                    .distinct()
                    .toList();
            return ProblemDetails.invalid(faults).response();
        }
        Scenario scenario = read.scenarios().get(0);
        ScenarioResult result = new ScenarioRunner(release.advisor()).run(scenario);
        return Response.ok(new ScenarioAnswer(
                        result.passed(),
                        result.mismatches().stream()
                                .map(ScenarioAnswer.WrongPlace::of)
                                .toList(),
                        result.fired()))
                .build();
    }

    private static RequestFault fault(Diagnostic found) {
        return new RequestFault(
                "/" + ToolSchemas.SCENARIO, FaultCode.FINDING, "Line " + found.line() + ": " + found.message());
    }

    private static Response refused(FaultCode code, String message) {
        return ProblemDetails.invalid(List.of(new RequestFault("/" + ToolSchemas.SCENARIO, code, message)))
                .response();
    }
}
