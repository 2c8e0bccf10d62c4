package org.peptideadvisor.web.ask;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.RepeatedAnswer;
import org.peptideadvisor.advice.AdviceService;
import org.peptideadvisor.advice.KeyedAdvice;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.query.RepeatHeader;
import org.peptideadvisor.contract.query.ViewQuery;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.trace.CallTracing;
import org.peptideadvisor.web.trace.DecisionMeter;
import org.peptideadvisor.web.trace.TracedStep;
import org.peptideadvisor.web.wire.RequestBody;

/** Clients ask here. */
@Path("/v1")
public class AdviceResource {

    private final AdviceService service;
    private final DecisionMeter meter;
    private final WorkLanes lanes;
    private final CallTracing tracing;
    private final KeyedAdvice keyed;

    AdviceResource(
            AdviceService service, KeyedAdvice keyed, DecisionMeter meter, WorkLanes lanes, CallTracing tracing) {
        this.keyed = keyed;
        this.service = service;
        this.meter = meter;
        this.lanes = lanes;
        this.tracing = tracing;
    }

    /**
     * Decides one consultation; it neither waits nor blocks, so it stays on the event loop, unless labels are to be read first, which
     * can take a second, or a key is to be looked up in the database. The answer follows once it is recorded.
     */
    @POST
    @RequiresPermission(Permission.ADVISE)
    @NonBlocking
    @Path("/advice")
    @ReadsQuery
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> ask(@Context RoutingContext call, @Context UriInfo address) {
        return ask(call, ViewQuery.of(address.getQueryParameters(), AnswerView.BRIEF));
    }

    /** The same for a query that was read. */
    public CompletionStage<Response> ask(RoutingContext call, ViewQuery query) {
        if (!query.faults().isEmpty()) {
            return CompletableFuture.completedStage(
                    ProblemDetails.invalid(query.faults()).response());
        }
        RepeatHeader header = RepeatHeader.of(call.request().headers().getAll(RepeatHeader.NAME));
        if (!header.faults().isEmpty()) {
            return CompletableFuture.completedStage(
                    ProblemDetails.invalid(header.faults()).response());
        }
        String key = header.key();
        byte[] body = RequestBody.of(call);
        Caller caller = CallerOf.call(call);
        if (RequestIntake.mayHoldLabels(body)) {
            return lanes.run(WorkLane.LABELS, () -> decide(call, caller, body, query.view(), key)
                    .toCompletableFuture()
                    .join());
        }
        return key == null
                ? decide(call, caller, body, query.view(), null)
                : call.vertx()
                        .executeBlocking(() -> decide(call, caller, body, query.view(), key), false)
                        .toCompletionStage()
                        .thenCompose(answer -> answer);
    }

    private CompletionStage<Response> decide(
            RoutingContext call, Caller caller, byte[] body, AnswerView view, @Nullable String key) {
        return meter.measure(() -> traced(call, caller, body, view, key)).thenApply(AdviceResource::response);
    }

    /** The service has decided when it returns, and has recorded when the answer is there. */
    private CompletionStage<AdviceAnswer> traced(
            RoutingContext call, Caller caller, byte[] body, AnswerView view, @Nullable String key) {
        TracedStep deciding = tracing.begin(call, "decide");
        CompletionStage<AdviceAnswer> answer;
        try {
            String accepted = call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            answer = key == null
                    ? service.ask(caller, body, view, accepted)
                    : keyed.ask(caller, body, view, accepted, key);
        } finally {
            deciding.end();
        }
        if (answer.toCompletableFuture().isDone()) {
            return answer; // nothing is recorded of a request that was refused
        }
        TracedStep recording = tracing.begin(call, "record");
        return answer.whenComplete((recorded, failure) -> recording.end());
    }

    /** What is answered over HTTP. */
    public static Response response(AdviceAnswer answer) {
        if (answer instanceof DecidedAnswer decided) {
            return WithdrawalNotice.on(ok(decided.answer(), decided.language()), decided.withdrawn());
        }
        if (answer instanceof RepeatedAnswer repeated) {
            return WithdrawalNotice.on(ok(repeated.answer(), repeated.language()), repeated.withdrawn());
        }
        return Objects.requireNonNull(RefusedCall.problem(answer)).response();
    }

    private static Response.ResponseBuilder ok(byte[] answer, @Nullable String language) {
        return AnswerLanguage.on(Response.ok(answer, MediaType.APPLICATION_JSON_TYPE), language);
    }
}
