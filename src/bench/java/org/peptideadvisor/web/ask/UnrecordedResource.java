package org.peptideadvisor.web.ask;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.peptideadvisor.advice.AdviceService;
import org.peptideadvisor.advice.DecisionLog;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.trace.DecisionMeter;
import org.peptideadvisor.web.wire.RequestBody;

/**
 * What recorded advice is measured against: the same advice that nobody records. Only in a build with the Maven
 * profile {@code bench}.
 */
@Path("/bench/unrecorded")
public class UnrecordedResource {

    private static final DecisionLog NOWHERE = (made, condition) ->
            CompletableFuture.completedStage(new EntryRecorded(0, 1));

    private final AdviceService service;
    private final DecisionMeter meter;

    UnrecordedResource(LiveRelease live, InstantSource clock, DecisionMeter meter) {
        this.service = new AdviceService(live, clock, NOWHERE);
        this.meter = meter;
    }

    @POST
    @RequiresPermission(Permission.ADVISE)
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> ask(@Context RoutingContext call) {
        return meter.measure(() -> service.ask(Caller.LOCAL, RequestBody.of(call), AnswerView.BRIEF, null))
                .thenApply(AdviceResource::response);
    }
}
