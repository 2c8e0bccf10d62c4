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
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.wire.RequestBody;
import org.peptideadvisor.workbench.PublishWish;

/** The steps of a draft on its way: submitted, approved, published. */
@Path("/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
public class DraftStepsResource {

    private final WorkbenchPlace place;
    private final WorkLanes lanes;

    DraftStepsResource(WorkbenchPlace place, WorkLanes lanes) {
        this.place = place;
        this.lanes = lanes;
    }

    /** Has a draft checked, to be approved. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @NonBlocking
    @Path("/{id}/submit")
    public CompletionStage<Response> submit(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        return lanes.run(
                WorkLane.GATES,
                () -> place.use(
                        services -> WorkbenchPlace.answer(services.approving().submit(caller, id, step -> {}))));
    }

    /** Approves the commit of a draft that was checked. */
    @POST
    @RequiresPermission(Permission.APPROVE)
    @NonBlocking
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> approve(@Context RoutingContext call, @RestPath String id) {
        return change(call, WorkLane.DRAFTS, ChangeForm.APPROVE, (services, request) -> services.approving()
                .approve(CallerOf.call(call), id, request.commit(), request.meaning(), request.witnesses()));
    }

    /** Lets a draft go live, now or at a time. */
    @POST
    @RequiresPermission(Permission.PUBLISH)
    @NonBlocking
    @Path("/{id}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> publish(@Context RoutingContext call, @RestPath String id) {
        return change(call, WorkLane.GATES, ChangeForm.PUBLISH, (services, request) -> services.publishing()
                .publish(
                        CallerOf.call(call),
                        id,
                        new PublishWish(request.at(), request.witnesses(), request.because()),
                        step -> {}));
    }

    private CompletionStage<Response> change(
            RoutingContext call, WorkLane lane, ChangeForm form, WorkbenchPlace.AskedChange asked) {
        byte[] body = RequestBody.of(call);
        return lanes.run(lane, () -> place.change(body, form, asked));
    }
}
