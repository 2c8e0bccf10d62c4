package org.peptideadvisor.web.audit;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.query.ViewQuery;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.ShownAnswer;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.review.DecisionReplayer;
import org.peptideadvisor.review.DecisionSearch;
import org.peptideadvisor.review.FoundDecision;
import org.peptideadvisor.review.RecordJson;
import org.peptideadvisor.review.ReplayJson;
import org.peptideadvisor.review.ReplayResult;
import org.peptideadvisor.review.SearchReader;
import org.peptideadvisor.review.WatchedDecisions;
import org.peptideadvisor.review.WatchedDecisions.ReadingKind;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;

/** The recorded decisions, for auditors. What is asked of them is worked on apart from those who ask for advice. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    /** Health data: no cache on the way may keep it, least of all longer than the ledger does. */
    private static final String NO_STORE = "no-store";

    private final WatchedDecisions decisions;
    private final DecisionReplayer replayer;
    private final WorkLanes lanes;
    private final LiveRelease live;
    private final AdviceJson adviceJson = new AdviceJson();
    private final RecordJson recordJson = new RecordJson();
    private final ReplayJson replayJson = new ReplayJson();

    DecisionsResource(WatchedDecisions decisions, DecisionReplayer replayer, WorkLanes lanes, LiveRelease live) {
        this.decisions = decisions;
        this.replayer = replayer;
        this.lanes = lanes;
        this.live = live;
    }

    /** Some of them. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @NonBlocking
    @ReadsQuery
    public CompletionStage<Response> all(@Context RoutingContext call, @Context UriInfo address) {
        ReadResult<DecisionSearch> read = SearchReader.read(
                address.getQueryParameters(),
                name -> live.use(release -> release.catalog().resolve(name)));
        if (!(read instanceof Accepted<DecisionSearch> sought)) {
            return CompletableFuture.completedStage(ProblemDetails.invalid(((Rejected<DecisionSearch>) read).faults())
                    .response());
        }
        Caller caller = CallerOf.call(call);
        return lanes.run(WorkLane.AUDITS, () -> Response.ok(DecisionsView.of(decisions.search(caller, sought.value())))
                .build());
    }

    /** One of them as it was answered. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @NonBlocking
    @Path("/{id}")
    @ReadsQuery
    public CompletionStage<Response> one(@Context RoutingContext call, @RestPath String id, @Context UriInfo address) {
        ViewQuery query = ViewQuery.of(address.getQueryParameters(), AnswerView.FULL);
        if (!query.faults().isEmpty()) {
            return CompletableFuture.completedStage(
                    ProblemDetails.invalid(query.faults()).response());
        }
        return answer(
                call,
                id,
                ReadingKind.ANSWER,
                recorded -> query.view() == AnswerView.FULL ? recorded.record().answer() : brief(recorded.record()));
    }

    /** As it was sent, in whichever language that was. */
    private byte[] brief(DecisionRecord record) {
        ShownAnswer shown = record.shown();
        return shown == null ? adviceJson.brief(record.answer()) : shown.answer();
    }

    /** One of them with what an auditor needs beside the answer. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @NonBlocking
    @Path("/{id}/record")
    public CompletionStage<Response> record(@Context RoutingContext call, @RestPath String id) {
        return answer(call, id, ReadingKind.RECORD, recordJson::write);
    }

    /** Runs one of them again. */
    @POST
    @RequiresPermission(Permission.REVIEW)
    @NonBlocking
    @Path("/{id}/replay")
    public CompletionStage<Response> replay(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        return lanes.ask(WorkLane.AUDITS, budget -> {
            FoundDecision found = decisions.find(caller, id, ReadingKind.REPLAY);
            if (found instanceof FoundDecision.UnknownDecision) {
                return ProblemDetails.of(ProblemType.UNKNOWN_DECISION).response();
            }
            ReplayResult replay = replayer.replay(found, budget);
            return Response.ok(replayJson.write(id, replay), MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                    .build();
        });
    }

    @FunctionalInterface
    private interface RecordedText {
        byte[] of(FoundDecision.RecordedDecision recorded);
    }

    private CompletionStage<Response> answer(RoutingContext call, String id, ReadingKind how, RecordedText shown) {
        Caller caller = CallerOf.call(call);
        return lanes.run(WorkLane.AUDITS, () -> answer(decisions.find(caller, id, how), shown));
    }

    private static Response answer(FoundDecision found, RecordedText shown) {
        if (found instanceof FoundDecision.RecordedDecision recorded) {
            return Response.ok(shown.of(recorded), MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                    .build();
        }
        if (found instanceof FoundDecision.ErasedDecision erased) {
            return ReviewProblems.erased(erased).response();
        }
        return found instanceof FoundDecision.DamagedDecision damaged
                ? ReviewProblems.damaged(damaged).response()
                : ProblemDetails.of(ProblemType.UNKNOWN_DECISION).response();
    }
}
