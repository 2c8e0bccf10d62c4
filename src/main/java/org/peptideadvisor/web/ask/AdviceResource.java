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
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.peptideadvisor.advice.AdviceAnswer;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer;
import org.peptideadvisor.advice.AdviceService;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.query.ViewQuery;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.trace.CallTracing;
import org.peptideadvisor.web.trace.TracedStep;
import org.peptideadvisor.web.wire.RequestBody;

/** Clients ask here. */
@Path("/v1")
public class AdviceResource {

    private final AdviceService service;
    private final DecisionMeter meter;
    private final WorkLanes lanes;
    private final CallTracing tracing;

    AdviceResource(AdviceService service, DecisionMeter meter, WorkLanes lanes, CallTracing tracing) {
        this.service = service;
        this.meter = meter;
        this.lanes = lanes;
        this.tracing = tracing;
    }

    /**
     * Decides one consultation; it neither waits nor blocks, so it stays on the event loop, unless labels are to be read first, which
     * can take a second. The answer follows once it is recorded.
     */
    @POST
    @RequiresPermission(Permission.ADVISE)
    @NonBlocking
    @Path("/advice")
    @ReadsQuery
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> ask(@Context RoutingContext call, @Context UriInfo address) {
        ViewQuery query = ViewQuery.of(address.getQueryParameters(), AnswerView.BRIEF);
        if (!query.faults().isEmpty()) {
            return CompletableFuture.completedStage(
                    ProblemDetails.invalid(query.faults()).response());
        }
        byte[] body = RequestBody.of(call);
        Caller caller = CallerOf.call(call);
        return RequestIntake.mayHoldLabels(body)
                ? lanes.run(WorkLane.LABELS, () -> decide(call, caller, body, query.view())
                        .toCompletableFuture()
                        .join())
                : decide(call, caller, body, query.view());
    }

    private CompletionStage<Response> decide(RoutingContext call, Caller caller, byte[] body, AnswerView view) {
        return meter.measure(() -> traced(call, caller, body, view)).thenApply(AdviceResource::response);
    }

    /** The service has decided when it returns, and has recorded when the answer is there. */
    private CompletionStage<AdviceAnswer> traced(RoutingContext call, Caller caller, byte[] body, AnswerView view) {
        TracedStep deciding = tracing.begin(call, "decide");
        CompletionStage<AdviceAnswer> answer;
        try {
            answer = service.ask(caller, body, view);
        } finally {
            deciding.end();
        }
        if (answer.toCompletableFuture().isDone()) {
            return answer; // nothing is recorded of a request that was refused
        }
        TracedStep recording = tracing.begin(call, "record");
        return answer.whenComplete((recorded, failure) -> recording.end());
    }

    static Response response(AdviceAnswer answer) {
        if (answer instanceof DecidedAnswer decided) {
            return WithdrawalNotice.on(
                    Response.ok(decided.answer(), MediaType.APPLICATION_JSON_TYPE), decided.withdrawn());
        }
        if (answer instanceof UnrecordedAnswer unrecorded) {
            return ProblemDetails.of(
                            unrecorded.why() == UnrecordedAnswer.UnrecordedCause.BUSY
                                    ? ProblemType.LEDGER_BUSY
                                    : ProblemType.LEDGER_UNAVAILABLE)
                    .response();
        }
        return answer instanceof FaultyRequest faulty
                ? ProblemDetails.invalid(faulty.faults()).response()
                : ProblemDetails.of(ProblemType.NO_RELEASE).response();
    }
}
