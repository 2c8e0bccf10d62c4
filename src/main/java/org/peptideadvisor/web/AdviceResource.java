package org.peptideadvisor.web;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peptideadvisor.advice.AdviceAnswer;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer;
import org.peptideadvisor.advice.AdviceService;

/** Clients ask here. */
@Path("/v1/advice")
@Tag(name = "Ask")
public class AdviceResource {

    private final AdviceService service;
    private final DecisionMeter meter;

    AdviceResource(AdviceService service, DecisionMeter meter) {
        this.service = service;
        this.meter = meter;
    }

    /** Decides one consultation; it neither waits nor blocks, so it stays on the event loop. The answer follows once it is recorded. */
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for advice",
            description =
                    "What is absent was not asked; an empty list means none. The ids are those of /v1/vocabulary. "
                            + "With explain: full the answer has an explanation: how each of its reasons came about. "
                            + "An advice is given only when it is recorded; its receipt is at "
                            + "/v1/decisions/{id}/receipt.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AdviceRequest.class),
                            examples = @ExampleObject(name = "sensitive-skin", value = Examples.SENSITIVE_SKIN)))
    @APIResponse(
            responseCode = "200",
            description = "The advice, each part with its reasons",
            content = @Content(schema = @Schema(implementation = DecisionSchema.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "413", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "415", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public CompletionStage<Response> ask(@Context RoutingContext call) {
        return meter.measure(() -> service.ask(Body.of(call))).thenApply(AdviceResource::response);
    }

    static Response response(AdviceAnswer answer) {
        if (answer instanceof DecidedAnswer decided) {
            return Response.ok(decided.decision().answer(), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        if (answer instanceof UnrecordedAnswer unrecorded) {
            return Problem.of(
                            unrecorded.why() == UnrecordedAnswer.UnrecordedCause.BUSY
                                    ? ProblemType.LEDGER_BUSY
                                    : ProblemType.LEDGER_UNAVAILABLE)
                    .response();
        }
        return answer instanceof FaultyRequest faulty
                ? Problem.invalid(faulty.faults()).response()
                : Problem.of(ProblemType.NO_RELEASE).response();
    }
}
