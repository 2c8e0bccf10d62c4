package org.peptideadvisor.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.Fault;
import org.peptideadvisor.release.book.Changes;
import org.peptideadvisor.release.book.Edition;
import org.peptideadvisor.review.Parameters;
import org.peptideadvisor.review.Releases;
import org.peptideadvisor.rulebook.Rule;

/** What was live, from its recorded text. Auditors read rules here as they stood. */
@Path("/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
public class ReleasesResource {

    private final Releases releases;

    ReleasesResource(Releases releases) {
        this.releases = releases;
    }

    /** When which went live. */
    @GET
    public Response all(@Context UriInfo address) {
        var parameters = new Parameters(address.getQueryParameters(), List.of("cursor", "limit"));
        int limit = parameters.limit(Releases.USUAL, Releases.MOST);
        Long before = parameters.cursor();
        if (!parameters.faults().isEmpty()) {
            return Problem.invalid(parameters.faults()).response();
        }
        var found = releases.published(null, before == null ? Long.MAX_VALUE : before, limit + 1);
        return Response.ok(ReleasesView.of(found, limit)).build();
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    public Response one(@RestPath String id) {
        return answer(id, kept -> ReleaseView.of(id, kept, releases.published(id, Long.MAX_VALUE, Releases.USUAL)));
    }

    /** Its whole text. */
    @GET
    @Path("/{id}/files")
    public Response files(@RestPath String id) {
        return answer(id, kept -> ReleaseFilesView.of(id, kept.files()));
    }

    /** One rule of it. */
    @GET
    @Path("/{id}/rules/{rule}")
    public Response rule(@RestPath String id, @RestPath String rule) {
        return answer(id, kept -> {
            Edition edition = Edition.open(kept.files()).edition();
            if (edition == null) {
                return Problem.of(ProblemType.UNREADABLE_RELEASE);
            }
            Rule found = edition.rules().rule(rule);
            return found == null
                    ? Problem.unknown(Fault.unknownId(
                            "",
                            "rule",
                            rule,
                            edition.rules().rules().stream().map(Rule::id).toList()))
                    : RuleView.of(found, edition.readings().of(found));
        });
    }

    /** What changed from one to another. */
    @GET
    @Path("/{from}/diff/{to}")
    public Response diff(@RestPath String from, @RestPath String to) {
        return answer(
                from,
                earlier -> answer(to, later -> {
                    Edition before =
                            Edition.openEarlier(earlier.files(), later.files()).edition();
                    Edition after = Edition.open(later.files()).edition();
                    return before == null || after == null
                            ? Problem.of(ProblemType.UNREADABLE_RELEASE)
                            : ReleaseDiffView.of(from, to, Changes.between(before, after));
                }));
    }

    private Response answer(String id, Function<Releases.Text.Kept, Object> shown) {
        Releases.Text text = releases.text(id);
        if (text instanceof Releases.Text.Kept kept) {
            Object answer = shown.apply(kept);
            if (answer instanceof Response response) {
                return response;
            }
            return answer instanceof Problem problem
                    ? problem.response()
                    : Response.ok(answer).build();
        }
        return Problem.of(text instanceof Releases.Text.Missing ? ProblemType.UNKNOWN_RELEASE : ProblemType.DAMAGED)
                .response();
    }
}
