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
import org.peptideadvisor.contract.WhyNotJson;
import org.peptideadvisor.contract.WhyNotJson.WhyNotDocument;

/** Answers why something is not in an advice. */
@Path("/v1/advice/why-not")
@Tag(name = "Ask")
public class WhyNotResource {

    private final AdviceService service;
    private final SideQuestions questions;
    private final WhyNotJson json = new WhyNotJson();

    WhyNotResource(AdviceService service, SideQuestions questions) {
        this.service = service;
        this.questions = questions;
    }

    /** Hands the question on and leaves the event loop at once. */
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask why something is not in the advice",
            description = "The body of /v1/advice with exactly one of ingredient, class, group, assessment, referral, "
                    + "exclusion, rule. The answer names the exclusions that beat it, or for each rule that could have "
                    + "said it the first condition that did not hold, with what there is beside what was needed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WhyNotRequest.class),
                            examples = @ExampleObject(name = "no-eye-peptide", value = Examples.WHY_NOT)))
    @APIResponse(
            responseCode = "200",
            description = "What keeps it out, or what is missing",
            content = @Content(schema = @Schema(implementation = WhyNotDocument.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "413", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "415", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "429", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public CompletionStage<Response> ask(@Context RoutingContext call) {
        byte[] body = Body.of(call);
        return questions.ask(budget -> SideResponse.of(
                service.whyNot(body, budget),
                found -> json.write(SideResponse.release(found), found.answer(), found.complete())));
    }
}
