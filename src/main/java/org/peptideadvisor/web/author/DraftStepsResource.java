package org.peptideadvisor.web.author;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.book.BookPrinter;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.workbench.PublishWish;

/** The steps of a draft on its way: submitted, approved, published. */
@Path("/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
public class DraftStepsResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final WorkbenchCalls calls;
    private final ObjectMapper json;
    private final BookPrinter printer = new BookPrinter();

    DraftStepsResource(WorkbenchCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** Has a draft checked, to be approved. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @NonBlocking
    @Path("/{id}/submit")
    public CompletionStage<Response> submit(@Context RoutingContext call, @RestPath String id) {
        return calls.read(
                call,
                WorkLane.GATES,
                (services, caller) -> WorkbenchPlace.answer(services.approving().submit(caller, id, step -> {})));
    }

    /** The same, told step by step: an event {@code step} for each that ends, then one that is {@code draft} or {@code problem}. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @NonBlocking
    @Path("/{id}/submit/steps")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> submitInSteps(@Context RoutingContext call, @RestPath String id, @Context Sse sse) {
        var events = new GateEvents(sse, json);
        return Multi.createFrom().emitter(told -> calls.read(
                        call,
                        WorkLane.GATES,
                        (services, caller) ->
                                WorkbenchPlace.answer(services.approving().submit(caller, id, step -> {
                                    if (told.isCancelled()) {
                                        throw new CancellationException("nobody listens any more");
                                    }
                                    told.emit(events.step(step));
                                })))
                .whenComplete((answer, failure) -> {
                    if (!told.isCancelled()) {
                        told.emit(events.last(answer, failure));
                        told.complete();
                    }
                }));
    }

    /** For whom a draft that was checked changes what, as a page of Markdown; the draft itself has the same in JSON. */
    @GET
    @RequiresPermission(Permission.READ_DRAFTS)
    @NonBlocking
    @Path("/{id}/impact/markdown")
    @Produces({MARKDOWN, ProblemDetails.MEDIA_TYPE})
    public CompletionStage<Response> impact(@Context RoutingContext call, @RestPath String id) {
        return calls.read(call, WorkLane.DRAFTS, (services, caller) -> services.drafts()
                .impact(caller, id, printer)
                .map(page -> Response.ok(page, MARKDOWN).build())
                .orElseGet(() -> ProblemDetails.of(ProblemType.UNKNOWN_DRAFT).response()));
    }

    /** Approves the commit of a draft that was checked. */
    @POST
    @RequiresPermission(Permission.APPROVE)
    @NonBlocking
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> approve(@Context RoutingContext call, @RestPath String id) {
        return calls.change(call, WorkLane.DRAFTS, ChangeForm.APPROVE, (services, request) -> services.approving()
                .approve(CallerOf.call(call), id, request.commit(), request.meaning(), request.witnesses()));
    }

    /** Lets a draft go live, now or at a time. */
    @POST
    @RequiresPermission(Permission.PUBLISH)
    @NonBlocking
    @Path("/{id}/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> publish(@Context RoutingContext call, @RestPath String id) {
        return calls.change(call, WorkLane.GATES, ChangeForm.PUBLISH, (services, request) -> services.publishing()
                .publish(
                        CallerOf.call(call),
                        id,
                        new PublishWish(request.at(), request.witnesses(), request.because()),
                        step -> {}));
    }
}
