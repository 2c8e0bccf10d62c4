package org.peptideadvisor.web.review;

import io.quarkus.vertx.http.Uncompressed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.store.EntryPage;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.review.DecisionSearch;
import org.peptideadvisor.review.PageCursor;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.SearchReader;
import org.peptideadvisor.review.WatchedDecisions;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.pages.PageHtml;

/** Where an auditor begins. Nothing can be changed here; that somebody looked for a decision is recorded. */
@Path("/review")
@Produces(MediaType.TEXT_HTML)
public class ReviewResource {

    private static final int FAULTY = 422;

    private final WatchedDecisions decisions;
    private final ReleaseNames names;
    private final ReleaseArchive releases;
    private final WorkLanes lanes;
    private final LiveRelease live;

    ReviewResource(
            WatchedDecisions decisions,
            ReleaseNames names,
            ReleaseArchive releases,
            WorkLanes lanes,
            LiveRelease live) {
        this.decisions = decisions;
        this.names = names;
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
        Map<String, String> named = names.all();
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
                                .map(one -> DecisionRow.of(one, named))
                                .toList())
                .with("next", found.next() == null ? "" : PageCursor.text(found.next()))
                .response();
    }
}
