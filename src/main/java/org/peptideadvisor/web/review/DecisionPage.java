package org.peptideadvisor.web.review;

import io.quarkus.vertx.http.Uncompressed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.DecisionReplayer;
import org.peptideadvisor.review.FoundDecision;
import org.peptideadvisor.review.FoundDecision.RecordedDecision;
import org.peptideadvisor.review.ReplayResult;
import org.peptideadvisor.review.WatchedDecisions;
import org.peptideadvisor.review.WatchedDecisions.ReadingKind;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.web.wire.RequestBody;

/** One decision in full: as the client saw it, what fired, its receipt to check, and what comes of running it again. That it is read is recorded. */
@Path("/review/decisions/{id}")
@Produces(MediaType.TEXT_HTML)
public class DecisionPage {

    private static final String ON_LIVE = "live";

    private final WatchedDecisions decisions;
    private final DecisionReplayer replayer;
    private final ReleaseNames names;
    private final WorkLanes lanes;
    private final LiveRelease live;
    private final OpenLedger ledger;
    private final CheckpointSigner heads;

    DecisionPage(
            WatchedDecisions decisions,
            DecisionReplayer replayer,
            ReleaseNames names,
            WorkLanes lanes,
            LiveRelease live,
            OpenLedger ledger,
            CheckpointSigner heads) {
        this.decisions = decisions;
        this.replayer = replayer;
        this.names = names;
        this.lanes = lanes;
        this.live = live;
        this.ledger = ledger;
        this.heads = heads;
    }

    /** One decision in full. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @Uncompressed
    public CompletionStage<Response> decision(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        return lanes.run(
                WorkLane.AUDITS, () -> page(decisions.find(caller, id, ReadingKind.RECORD), token, ReplayView.NONE));
    }

    /** The same, and what comes of running it again: on the release that decided, or on the one that is live. */
    @POST
    @RequiresPermission(Permission.REVIEW)
    @Uncompressed
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> replay(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        boolean onLive = FormFields.of(RequestBody.of(call)).text("on").equals(ON_LIVE);
        return lanes.ask(WorkLane.AUDITS, budget -> {
            FoundDecision found = decisions.find(caller, id, ReadingKind.REPLAY);
            return found instanceof FoundDecision.UnknownDecision
                    ? ProblemDetails.of(ProblemType.UNKNOWN_DECISION).response()
                    : page(found, token, onLive ? onLive(found, budget) : onItsOwn(found, budget));
        });
    }

    private ReplayView onItsOwn(FoundDecision found, QuestionBudget budget) {
        return ReplayView.onItsOwn(replayer.replay(found, budget));
    }

    private ReplayView onLive(FoundDecision found, QuestionBudget budget) {
        ReplayResult result = live.use(release -> replayer.replayOn(release, found, budget));
        return result == null ? ReplayView.NONE : ReplayView.onLive(result);
    }

    private Response page(FoundDecision found, String token, ReplayView replay) {
        if (found instanceof RecordedDecision recorded) {
            Release current = live.current();
            return PageHtml.of("review/decision", "Decision")
                    .with("sheet", new SheetWriter(live, names.all()).of(recorded))
                    .with("replay", replay)
                    .with("receipt", ReceiptView.of(recorded, ledger, heads))
                    .with(
                            "other",
                            current == null
                                            || current.id()
                                                    .equals(recorded.entry().release())
                                    ? ""
                                    : names.of(current.id()))
                    .with("changeToken", token)
                    .response();
        }
        return ProblemDetails.of(
                        found instanceof FoundDecision.ErasedDecision
                                ? ProblemType.ERASED
                                : found instanceof FoundDecision.DamagedDecision
                                        ? ProblemType.DAMAGED
                                        : ProblemType.UNKNOWN_DECISION)
                .response();
    }
}
