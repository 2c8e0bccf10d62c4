package org.peptideadvisor.web.audit;

import io.quarkus.vertx.http.Compressed;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.query.RequestQuery;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.book.BookChanges;
import org.peptideadvisor.release.book.BookPrinter;
import org.peptideadvisor.release.book.RuleEdition;
import org.peptideadvisor.release.book.RuleEditions;
import org.peptideadvisor.review.PageCursor;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.web.http.AnswerTag;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.http.RuleView;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;

/** The releases that were live, from their recorded text, for auditors. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
public class ReleasesResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final BookPrinter printer = new BookPrinter();

    private final ReleaseArchive releases;

    private final RuleEditions editions;

    private final AnswerTag tag;

    private final WorkLanes lanes;

    ReleasesResource(ReleaseArchive releases, RuleEditions editions, AnswerTag tag, WorkLanes lanes) {
        this.releases = releases;
        this.editions = editions;
        this.tag = tag;
        this.lanes = lanes;
    }

    /** When which went live. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @ReadsQuery
    public Response all(@Context UriInfo address) {
        var parameters = new RequestQuery(address.getQueryParameters(), List.of("cursor", "limit"));
        int limit = parameters.limit(ReleaseArchive.USUAL, ReleaseArchive.MOST);
        Long before = PageCursor.of(parameters);
        if (!parameters.faults().isEmpty()) {
            return ProblemDetails.invalid(parameters.faults()).response();
        }
        var found = releases.published(null, before == null ? Long.MAX_VALUE : before, limit + 1);
        return Response.ok(ReleasesView.of(found, limit)).build();
    }

    /** One of them. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @NonBlocking
    @Path("/{id}")
    public CompletionStage<Response> one(@RestPath String id) {
        return later(
                id,
                kept -> ReleaseView.of(
                        id,
                        kept,
                        editions.of(id, kept.files()),
                        releases.published(id, Long.MAX_VALUE, ReleaseArchive.USUAL)));
    }

    /** Its whole text. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @NonBlocking
    @Path("/{id}/files")
    @Compressed
    public CompletionStage<Response> files(@RestPath String id, @Context HttpHeaders call) {
        return later(id, kept -> tag.answer(tag.of(id), call, ReleaseFilesView.of(id, kept.files())));
    }

    /** One rule of it. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @NonBlocking
    @Path("/{id}/rules/{rule}")
    public CompletionStage<Response> rule(@RestPath String id, @RestPath String rule, @Context HttpHeaders call) {
        return later(id, kept -> {
            RuleEdition edition = editions.of(id, kept.files());
            if (edition == null) {
                return ProblemDetails.of(ProblemType.UNREADABLE_RELEASE);
            }
            Rule found = edition.rules().rule(rule);
            return found == null
                    ? ProblemDetails.unknown(RequestFault.unknownId(
                            "",
                            "rule",
                            rule,
                            edition.rules().rules().stream().map(Rule::id).toList()))
                    : tag.answer(
                            tag.of(id),
                            call,
                            RuleView.of(found, edition.readings().of(found)));
        });
    }

    /** What changed from one to another. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @NonBlocking
    @Path("/{from}/diff/{to}")
    @Compressed
    public CompletionStage<Response> diff(@RestPath String from, @RestPath String to, @Context HttpHeaders call) {
        return both(
                from,
                to,
                (before, after) -> tag.answer(
                        tag.of(from, to), call, ReleaseDiffView.of(from, to, BookChanges.between(before, after))));
    }

    /** The same as a page of Markdown. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @NonBlocking
    @Path("/{from}/diff/{to}/markdown")
    @Produces({MARKDOWN, ProblemDetails.MEDIA_TYPE})
    @Compressed
    public CompletionStage<Response> diffPage(@RestPath String from, @RestPath String to, @Context HttpHeaders call) {
        return both(
                from,
                to,
                (before, after) -> tag.answer(
                        tag.of(from, to, "markdown"), call, MARKDOWN, () -> printer.difference(before, after)));
    }

    private CompletionStage<Response> both(
            String from, String to, BiFunction<RuleEdition, RuleEdition, Response> shown) {
        return later(
                from,
                earlier -> answer(to, later -> {
                    RuleEdition before = editions.earlier(from, earlier.files(), later.files());
                    RuleEdition after = editions.of(to, later.files());
                    return before == null || after == null
                            ? ProblemDetails.of(ProblemType.UNREADABLE_RELEASE)
                            : shown.apply(before, after);
                }));
    }

    private CompletionStage<Response> later(String id, Function<ReleaseArchive.ArchivedText.KeptText, Object> shown) {
        return lanes.run(WorkLane.RELEASES, () -> answer(id, shown));
    }

    private Response answer(String id, Function<ReleaseArchive.ArchivedText.KeptText, Object> shown) {
        ReleaseArchive.ArchivedText text = releases.text(id);
        if (text instanceof ReleaseArchive.ArchivedText.KeptText kept) {
            Object answer = shown.apply(kept);
            if (answer instanceof Response response) {
                return response;
            }
            return answer instanceof ProblemDetails problem
                    ? problem.response()
                    : Response.ok(answer).build();
        }
        return ProblemDetails.of(
                        text instanceof ReleaseArchive.ArchivedText.MissingText
                                ? ProblemType.UNKNOWN_RELEASE
                                : ProblemType.DAMAGED)
                .response();
    }
}
