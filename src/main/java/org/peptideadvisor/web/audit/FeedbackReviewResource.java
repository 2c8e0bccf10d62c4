package org.peptideadvisor.web.audit;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.review.FeedbackArchive;
import org.peptideadvisor.review.FeedbackSearch;
import org.peptideadvisor.review.RuleFeedback;
import org.peptideadvisor.review.WatchedDecisions;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;

/** What was said of decisions, for auditors. */
@Path("/v1/feedback")
@Produces(MediaType.APPLICATION_JSON)
public class FeedbackReviewResource {

    private final WatchedDecisions decisions;
    private final FeedbackArchive feedback;
    private final LiveRelease live;

    FeedbackReviewResource(WatchedDecisions decisions, FeedbackArchive feedback, LiveRelease live) {
        this.live = live;
        this.decisions = decisions;
        this.feedback = feedback;
    }

    /** Some of it. Who looks is noted, since it says something of clients. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @ReadsQuery
    public Response all(@Context RoutingContext call, @Context UriInfo address) {
        ReadResult<FeedbackSearch> read = FeedbackSearch.read(address.getQueryParameters());
        return read instanceof ReadResult.Accepted<FeedbackSearch> sought
                ? Response.ok(FeedbackListView.of(decisions.feedback(CallerOf.call(call), sought.value())))
                        .build()
                : ProblemDetails.invalid(((ReadResult.Rejected<FeedbackSearch>) read).faults())
                        .response();
    }

    /** How often what was said of each rule. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @Path("/rules")
    public Response rules() {
        return Response.ok(RuleFeedbackView.of(feedback.counts().values())).build();
    }

    /** How often what was said of one rule. A rule of an earlier release is known as long as something is counted for it. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @Path("/rules/{id}")
    public Response rule(@RestPath String id) {
        RuleFeedback counted = feedback.count(id);
        RequestFault unknown = counted.since() == null
                ? live.use(release -> unknown(id, release.ruleBook().rules()))
                : null;
        return unknown == null
                ? Response.ok(counted).build()
                : ProblemDetails.unknown(unknown).response();
    }

    private static @Nullable RequestFault unknown(String id, List<Rule> rules) {
        List<String> ids = rules.stream().map(Rule::id).toList();
        return ids.contains(id) ? null : RequestFault.unknownId("", "rule", id, ids);
    }
}
