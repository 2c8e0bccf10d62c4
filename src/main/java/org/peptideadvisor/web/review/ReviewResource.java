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
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.store.EntryPage;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.review.DecisionReplayer;
import org.peptideadvisor.review.DecisionSearch;
import org.peptideadvisor.review.FoundDecision;
import org.peptideadvisor.review.FoundDecision.RecordedDecision;
import org.peptideadvisor.review.PageCursor;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.ReleasePublication;
import org.peptideadvisor.review.SearchReader;
import org.peptideadvisor.review.WatchedDecisions;
import org.peptideadvisor.review.WatchedDecisions.ReadingKind;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.pages.PageHtml;

/** The pages of an auditor. Nothing can be changed on them; that somebody looked for a decision or read one is recorded. */
@Path("/review")
@Produces(MediaType.TEXT_HTML)
public class ReviewResource {

    private static final int NAMED_RELEASES = ReleaseArchive.MOST;
    private static final int FAULTY = 422;

    private final WatchedDecisions decisions;
    private final DecisionReplayer replayer;
    private final ReleaseArchive releases;
    private final WorkLanes lanes;
    private final LiveRelease live;

    ReviewResource(
            WatchedDecisions decisions,
            DecisionReplayer replayer,
            ReleaseArchive releases,
            WorkLanes lanes,
            LiveRelease live) {
        this.decisions = decisions;
        this.replayer = replayer;
        this.releases = releases;
        this.lanes = lanes;
        this.live = live;
    }

    /** Decisions, the newest first; those that are asked for. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @ReadsQuery
    @Uncompressed
    public CompletionStage<Response> decisions(@Context RoutingContext call, @Context UriInfo address) {
        Caller caller = CallerOf.call(call);
        Map<String, List<String>> filled = address.getQueryParameters().entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(value -> !value.isBlank()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return lanes.run(WorkLane.AUDITS, () -> decisions(caller, filled));
    }

    private Response decisions(Caller caller, Map<String, List<String>> filled) {
        ReadResult<DecisionSearch> read = SearchReader.read(
                filled, name -> live.use(release -> release.catalog().resolve(name)));
        Map<String, String> names = names();
        PageHtml page = PageHtml.of("review/decisions", "Decisions")
                .with("filter", new DecisionFilter(filled))
                .with("releases", releases.published(null, Long.MAX_VALUE, ReleaseArchive.USUAL));
        if (!(read instanceof Accepted<DecisionSearch> sought)) {
            return page.with(
                            "faults",
                            ((Rejected<DecisionSearch>) read)
                                    .faults().stream()
                                            .map(RequestFault::message)
                                            .toList())
                    .with("rows", List.of())
                    .with("next", "")
                    .response(FAULTY);
        }
        EntryPage found = decisions.search(caller, sought.value());
        return page.with("faults", List.of())
                .with(
                        "rows",
                        found.found().stream()
                                .map(one -> DecisionRow.of(one, names))
                                .toList())
                .with("next", found.next() == null ? "" : PageCursor.text(found.next()))
                .response();
    }

    /** One decision in full. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @Path("/decisions/{id}")
    @Uncompressed
    public CompletionStage<Response> decision(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        return lanes.run(
                WorkLane.AUDITS, () -> page(decisions.find(caller, id, ReadingKind.RECORD), token, ReplayView.NONE));
    }

    /** The same, and what comes of running it again. */
    @POST
    @RequiresPermission(Permission.REVIEW)
    @Path("/decisions/{id}")
    @Uncompressed
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> replay(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        return lanes.ask(
                WorkLane.AUDITS, budget -> replay(decisions.find(caller, id, ReadingKind.REPLAY), token, budget));
    }

    private Response replay(FoundDecision found, String token, QuestionBudget budget) {
        return found instanceof FoundDecision.UnknownDecision
                ? ProblemDetails.of(ProblemType.UNKNOWN_DECISION).response()
                : page(found, token, ReplayView.of(replayer.replay(found, budget)));
    }

    private Response page(FoundDecision found, String token, ReplayView replay) {
        if (found instanceof RecordedDecision recorded) {
            return PageHtml.of("review/decision", "Decision")
                    .with("sheet", new SheetWriter(live, names()).of(recorded))
                    .with("replay", replay)
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

    /** Which release went live when. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @Path("/releases")
    public CompletionStage<Response> releases() {
        return lanes.run(WorkLane.AUDITS, () -> PageHtml.of("review/releases", "Releases")
                .with(
                        "rows",
                        releases.published(null, Long.MAX_VALUE, ReleaseArchive.USUAL).stream()
                                .map(ReleaseRow::of)
                                .toList())
                .response());
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (ReleasePublication one : releases.published(null, Long.MAX_VALUE, NAMED_RELEASES)) {
            names.put(one.release(), one.name());
        }
        return names;
    }
}
