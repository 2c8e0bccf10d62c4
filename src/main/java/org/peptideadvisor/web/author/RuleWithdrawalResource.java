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
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;

/** Approvers take a rule out in an emergency. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RuleWithdrawalResource {

    private final WorkbenchCalls calls;

    RuleWithdrawalResource(WorkbenchCalls calls) {
        this.calls = calls;
    }

    /** Takes a rule out in an emergency. */
    @POST
    @RequiresPermission(Permission.APPROVE)
    @NonBlocking
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> withdrawRule(@Context RoutingContext call, @RestPath String id) {
        return calls.change(
                call, WorkLane.URGENT, ChangeForm.WITHDRAW_RULE, (services, request) -> services.withdrawal()
                        .withdraw(
                                CallerOf.call(call),
                                id,
                                Duration.ofHours(request.hours()),
                                request.reason(),
                                request.witnesses(),
                                step -> {}));
    }
}
