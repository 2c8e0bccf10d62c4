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
import org.peptideadvisor.advice.AdviceService;
import org.peptideadvisor.contract.InterviewJson;
import org.peptideadvisor.contract.InterviewJson.InterviewDocument;

/** Leads an interview: finds the next question, or that nothing more can change the advice. */
@Path("/v1/interview/next")
@Tag(name = "Ask")
public class InterviewResource {

    private final AdviceService service;
    private final SideQuestions questions;

    InterviewResource(AdviceService service, SideQuestions questions) {
        this.service = service;
        this.questions = questions;
    }

    /** Hands the step on and leaves the event loop at once. */
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for the next question of an interview",
            description =
                    "The body of /v1/advice with what is known so far, and asked beside it: the ids of what was put. "
                            + "The answer is the next best question, what may be answered and where the answer goes; or done: the "
                            + "advice of /v1/advice is then that of the full questionnaire. Nothing is kept between two steps.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InterviewRequest.class),
                            examples = @ExampleObject(name = "nearly-done", value = Examples.INTERVIEW)))
    @APIResponse(
            responseCode = "200",
            description = "The next question, or that no other could change the advice",
            content = @Content(schema = @Schema(implementation = InterviewDocument.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "413", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "415", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "429", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public CompletionStage<Response> next(@Context RoutingContext call) {
        byte[] body = Body.of(call);
        return questions.ask(budget ->
                SideResponse.of(service.interview(body, budget), found -> InterviewJson.write(found.answer())));
    }
}
