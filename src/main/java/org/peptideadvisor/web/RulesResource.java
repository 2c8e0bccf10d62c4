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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.Fault;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Rule;

/** The live rule book. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Look up")
public class RulesResource {

    private final Conditional conditional;

    RulesResource(Conditional conditional) {
        this.conditional = conditional;
    }

    /** Every rule. */
    @GET
    @Operation(summary = "Every live rule with its text, its reading in plain words and its metadata")
    @APIResponse(
            responseCode = "200",
            description = "The rules by id",
            content = @Content(schema = @Schema(implementation = RulesView.class)))
    @APIResponse(responseCode = "304", ref = "#/components/responses/Unchanged")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public Response all(@Context Request request) {
        return conditional.answer(request, RulesView::of);
    }

    /** One rule. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One live rule")
    @APIResponse(
            responseCode = "200",
            description = "The rule as its author wrote it, and in plain words",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "304", ref = "#/components/responses/Unchanged")
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public Response one(@RestPath @Parameter(example = "SAF-110") String id, @Context Request request) {
        return conditional.answer(request, release -> one(id, release));
    }

    private static Object one(String id, Release release) {
        Rule rule = release.ruleBook().rule(id);
        return rule == null
                ? Problem.unknown(Fault.unknownId(
                        "",
                        "rule",
                        id,
                        release.ruleBook().rules().stream().map(Rule::id).toList()))
                : RuleView.of(rule, release);
    }
}
