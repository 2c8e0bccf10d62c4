package org.peptideadvisor.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ids that a request may use. */
@Path("/v1/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Look up")
public class VocabularyResource {

    private final Conditional conditional;

    VocabularyResource(Conditional conditional) {
        this.conditional = conditional;
    }

    /** All of them, with kind and label. */
    @GET
    @Operation(summary = "Every id that a request may use", description = "The entity tag changes with the release.")
    @APIResponse(
            responseCode = "200",
            description = "The ids by kind, in the order of the tables",
            content = @Content(schema = @Schema(implementation = VocabularyView.class)))
    @APIResponse(responseCode = "304", ref = "#/components/responses/Unchanged")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public Response all(@Context Request request) {
        return conditional.answer(request, VocabularyView::of);
    }
}
