package org.peptideadvisor.web.review;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.health.HealthReport;
import org.peptideadvisor.review.health.RuleHealth;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.pages.PageHtml;

/** How the rules that are live do: firings, what was set aside, reactions, reviews that are due. It counts, and shows nobody's decision. */
@Path("/review/rules")
@Produces(MediaType.TEXT_HTML)
public class HealthPage {

    private final LiveRelease live;
    private final RuleCounts counts;
    private final BenchReach reach;
    private final WorkLanes lanes;

    HealthPage(LiveRelease live, RuleCounts counts, BenchReach reach, WorkLanes lanes) {
        this.live = live;
        this.counts = counts;
        this.reach = reach;
        this.lanes = lanes;
    }

    /** The rules that are looked for. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @ReadsQuery
    public CompletionStage<Response> rules(@Context RoutingContext call, @Context UriInfo address) {
        boolean bench = reach.isOpen(call);
        HealthFilter filter = HealthFilter.of(address.getQueryParameters());
        return lanes.run(WorkLane.AUDITS, () -> page(filter, bench));
    }

    private Response page(HealthFilter filter, boolean bench) {
        Release release = live.current();
        if (release == null) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        HealthReport report = counts.report(release);
        List<RuleHealth> found = filter.of(report.rules());
        int from = Math.min((filter.page() - 1) * HealthFilter.PAGE, found.size());
        int to = Math.min(from + HealthFilter.PAGE, found.size());
        return PageHtml.of("review/rules", "How rules do")
                .with("filter", filter)
                .with("bench", bench)
                .with("choices", filter.choices(report.rules()))
                .with("release", release.name())
                .with("decisions", report.tally().decisions())
                .with("whole", report.tally().whole())
                .with(
                        "since",
                        report.tally().since() == null
                                ? ""
                                : HealthRow.day(report.tally().since()))
                .with("folders", report.byFolder())
                .with("grades", report.byGrade())
                .with(
                        "rows",
                        found.subList(from, to).stream()
                                .map(one -> HealthRow.of(one, report.tally().decisions()))
                                .toList())
                .with("from", from + 1)
                .with("to", to)
                .with("count", found.size())
                .with("previous", filter.page() > 1 ? filter.page() - 1 : 0)
                .with("next", to < found.size() ? filter.page() + 1 : 0)
                .response();
    }
}
