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
import org.peptideadvisor.contract.WhatIfJson;
import org.peptideadvisor.contract.WhatIfJson.UnsafeIfDocument;

/** Answers what would make an advice unsafe. */
@Path("/v1/advice/unsafe-if")
@Tag(name = "Ask")
public class UnsafeIfResource {

    private final AdviceService service;
    private final SideQuestions questions;
    private final WhatIfJson json = new WhatIfJson();

    UnsafeIfResource(AdviceService service, SideQuestions questions) {
        this.service = service;
        this.questions = questions;
    }

    /** Hands the question on and leaves the event loop at once. */
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask what would make the advice unsafe",
            description =
                    "The body of /v1/advice. The answer holds each single fact that the client did not tell and that "
                            + "would take something out of the advice, each tried, the gravest first: what to ask about.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnsafeIfRequest.class),
                            examples = @ExampleObject(name = "medicines-not-asked", value = Examples.UNSAFE_IF)))
    @APIResponse(
            responseCode = "200",
            description = "The facts, gravest first",
            content = @Content(schema = @Schema(implementation = UnsafeIfDocument.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "413", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "415", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "429", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public CompletionStage<Response> ask(@Context RoutingContext call) {
        byte[] body = Body.of(call);
        return questions.ask(budget -> SideResponse.of(
                service.unsafeIf(body, budget),
                found -> json.write(SideResponse.release(found), found.answer(), found.complete())));
    }
}
