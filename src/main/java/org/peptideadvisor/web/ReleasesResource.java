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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
@Tag(name = "Review")
public class ReleasesResource {

    private final Releases releases;

    ReleasesResource(Releases releases) {
        this.releases = releases;
    }

    /** When which went live. */
    @GET
    @Operation(summary = "When which release went live, the newest first")
    @Parameter(name = "limit", description = "At most so many, from 1 to 500; 100 if not given", example = "100")
    @Parameter(name = "cursor", description = "The value of next in an earlier answer")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = ReleasesView.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
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
    @Operation(summary = "A release: when it went live, its files and its rules")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "500", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public Response one(@RestPath String id) {
        return answer(id, kept -> ReleaseView.of(id, kept, releases.published(id, Long.MAX_VALUE, Releases.USUAL)));
    }

    /** Its whole text. */
    @GET
    @Path("/{id}/files")
    @Operation(
            summary = "Every file of a release as it stood",
            description =
                    "The digest of these files is the id of the release; docs/auditing.md says how to compute it.")
    @APIResponse(
            responseCode = "200",
            description = "The files by path",
            content = @Content(schema = @Schema(implementation = ReleaseFilesView.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "500", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public Response files(@RestPath String id) {
        return answer(id, kept -> ReleaseFilesView.of(id, kept.files()));
    }

    /** One rule of it. */
    @GET
    @Path("/{id}/rules/{rule}")
    @Operation(summary = "A rule as it stood in a release, with its reading in plain words")
    @APIResponse(
            responseCode = "200",
            description = "The rule as its author wrote it",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "500", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
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
    @Operation(summary = "What changed from one release to another: rules with both texts and readings, rows of tables")
    @APIResponse(
            responseCode = "200",
            description = "The changes; every list is empty if there are none",
            content = @Content(schema = @Schema(implementation = ReleaseDiffView.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "500", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
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
