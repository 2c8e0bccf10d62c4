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
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;

/** Approvers go back to an older release. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
public class RollbackResource {

    private final WorkbenchCalls calls;

    RollbackResource(WorkbenchCalls calls) {
        this.calls = calls;
    }

    /** Goes back to an older release. */
    @POST
    @RequiresPermission(Permission.APPROVE)
    @NonBlocking
    @Path("/{id}/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> rollBack(@Context RoutingContext call, @RestPath String id) {
        return calls.change(call, WorkLane.URGENT, ChangeForm.ROLL_BACK, (services, request) -> services.rollback()
                .rollBack(CallerOf.call(call), id, request.reason(), request.witnesses(), step -> {}));
    }
}
