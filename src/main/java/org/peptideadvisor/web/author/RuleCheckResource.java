package org.peptideadvisor.web.author;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.peptideadvisor.contract.answer.DiagnosticsJson;
import org.peptideadvisor.contract.request.FilesIntake;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.FileEdit;
import org.peptideadvisor.release.EditCheck;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.wire.RequestBody;

/** Advisors ask here what is wrong with what they write, before anybody else sees it. */
@Path("/v1/rules/check")
public class RuleCheckResource {

    private final EditCheck check;
    private final WorkLanes lanes;
    private final FilesIntake intake = new FilesIntake(RuleFolder::mayHold);
    private final DiagnosticsJson json = new DiagnosticsJson();

    RuleCheckResource(EditCheck check, WorkLanes lanes) {
        this.check = check;
        this.lanes = lanes;
    }

    /** Checks off the event loop, a few at a time, so that asking for advice is not slowed. */
    @POST
    @RequiresPermission(Permission.CHECK_RULES)
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> check(@Context RoutingContext call) {
        byte[] body = RequestBody.of(call);
        Caller caller = CallerOf.call(call);
        return lanes.run(WorkLane.CHECKS, () -> answer(caller, body));
    }

    private Response answer(Caller caller, byte[] body) {
        ReadResult<List<FileEdit>> request = intake.read(body);
        if (request instanceof Rejected<List<FileEdit>> rejected) {
            return ProblemDetails.invalid(rejected.faults()).response();
        }
        List<Diagnostic> found = check.check(caller, ((Accepted<List<FileEdit>>) request).value());
        return found == null
                ? ProblemDetails.of(ProblemType.NO_RELEASE).response()
                : Response.ok(json.write(found), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }
}
