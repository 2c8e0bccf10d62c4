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
import org.peptideadvisor.contract.DiagnosticsJson;
import org.peptideadvisor.contract.FilesIntake;
import org.peptideadvisor.contract.FilesIntake.Result.Accepted;
import org.peptideadvisor.contract.FilesIntake.Result.Refused;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.EditCheck;
import org.peptideadvisor.release.RuleFolder;

/** Advisors ask here what is wrong with what they write, before anybody else sees it. */
@Path("/v1/rules/check")
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
