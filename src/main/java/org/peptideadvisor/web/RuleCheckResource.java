package org.peptideadvisor.web;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.peptideadvisor.contract.DiagnosticsJson;
import org.peptideadvisor.contract.FilesIntake;
import org.peptideadvisor.contract.FilesIntake.Result.Accepted;
import org.peptideadvisor.contract.FilesIntake.Result.Refused;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.EditCheck;
import org.peptideadvisor.release.RuleFolder;

/** Advisors ask here what is wrong with what they write, before anybody else sees it. */
@Path("/v1/rules/check")
@Tag(name = "Change")
public class RuleCheckResource {

    private final EditCheck check;
    private final CheckQueue queue;
    private final FilesIntake intake = new FilesIntake(RuleFolder::mayHold);
    private final DiagnosticsJson json = new DiagnosticsJson();

    RuleCheckResource(EditCheck check, CheckQueue queue) {
        this.check = check;
        this.queue = queue;
    }

    /** Checks off the event loop, a few at a time, so that asking for advice is not slowed. */
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Check rules, tables or scenarios",
            description = "The files stand in for those of the same path in the live rule base, which is checked as a "
                    + "whole; a text of null stands for a file that is gone. Nothing is run or published.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckSchemas.Request.class),
                            examples = @ExampleObject(name = "misspelt-concern", value = Examples.RULE_CHECK)))
    @APIResponse(
            responseCode = "200",
            description = "Whether nothing keeps the files from going live, and everything found, sorted by place",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckSchemas.Answer.class),
                            examples = @ExampleObject(name = "misspelt-concern", value = Examples.RULE_CHECK_ANSWER)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "413", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "415", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "429", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public Uni<Response> check(@Context RoutingContext call) {
        byte[] body = Body.of(call);
        return Uni.createFrom()
                .item(() -> answer(body))
                .runSubscriptionOn(queue)
                .onFailure(RejectedExecutionException.class)
                .recoverWithItem(() -> Problem.of(ProblemType.TOO_MANY_CHECKS).response());
    }

    private Response answer(byte[] body) {
        FilesIntake.Result request = intake.read(body);
        if (request instanceof Refused refused) {
            return Problem.invalid(refused.faults()).response();
        }
        List<Diagnostic> found = check.check(((Accepted) request).files());
        return found == null
                ? Problem.of(ProblemType.NO_RELEASE).response()
                : Response.ok(json.write(found), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }
}
