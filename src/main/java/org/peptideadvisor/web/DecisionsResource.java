package org.peptideadvisor.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.review.Decisions;
import org.peptideadvisor.review.Found;
import org.peptideadvisor.review.RecordJson;
import org.peptideadvisor.review.Replay;
import org.peptideadvisor.review.ReplayJson;
import org.peptideadvisor.review.Replayer;
import org.peptideadvisor.review.SearchReader;

/** What was decided. Auditors come in here. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class DecisionsResource {

    /** Health data: no cache on the way may keep it, least of all longer than the ledger does. */
    private static final String NO_STORE = "no-store";

    private final Decisions decisions;
    private final Replayer replayer;
    private final SideQuestions questions;
    private final LiveRelease live;
    private final RecordJson recordJson = new RecordJson();
    private final ReplayJson replayJson = new ReplayJson();

    DecisionsResource(Decisions decisions, Replayer replayer, SideQuestions questions, LiveRelease live) {
        this.decisions = decisions;
        this.replayer = replayer;
        this.questions = questions;
        this.live = live;
    }

    /** Some of them. */
    @GET
    @Operation(
            summary = "Find decisions, the newest first",
            description =
                    "Everything that is given must hold. What was erased is not found. Follow next until it is null; what is"
                            + " recorded meanwhile disturbs no page.")
    @Parameter(name = "subject", description = "The pseudonym of the client", example = "c-1029")
    @Parameter(name = "from", description = "Not before this time, or this day in UTC", example = "2026-11-22")
    @Parameter(name = "until", description = "Before this time, or this day in UTC", example = "2026-11-22T09:30:00Z")
    @Parameter(name = "release", description = "The id of the release that decided")
    @Parameter(name = "rule", description = "The id of a rule that fired", example = "REC-012")
    @Parameter(name = "outcome", description = "proceed, caution, hold or refer", example = "refer")
    @Parameter(
            name = "ingredient",
            description = "The id, or any other name, of what the answer speaks of",
            example = "retinol")
    @Parameter(name = "limit", description = "At most so many, from 1 to 500; 50 if not given", example = "50")
    @Parameter(name = "cursor", description = "The value of next in an earlier answer")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions",
            content = @Content(schema = @Schema(implementation = DecisionsView.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public Response all(@Context UriInfo address) {
        SearchReader.Read read = SearchReader.read(
                address.getQueryParameters(),
                name -> live.use(release -> release.catalog().resolve(name)));
        return read instanceof SearchReader.Read.Sought sought
                ? Response.ok(DecisionsView.of(decisions.search(sought.search())))
                        .build()
                : Problem.invalid(((SearchReader.Read.Refused) read).faults()).response();
    }

    /** One of them as it was answered. */
    @GET
    @Path("/{id}")
    @Operation(summary = "A decision as it was answered, byte for byte")
    @APIResponse(
            responseCode = "200",
            description = "The bytes that were sent",
            content = @Content(schema = @Schema(implementation = DecisionSchema.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "500", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public Response one(@RestPath String id) {
        return answer(id, recorded -> recorded.record().answer());
    }

    /** One of them with what an auditor needs beside the answer. */
    @GET
    @Path("/{id}/record")
    @Operation(
            summary = "A decision as it was recorded: what was asked, which rules fired on what, what was answered",
            description =
                    "input is the request as it was received, answer the bytes that were sent, subject the token that stands"
                            + " for the pseudonym. index is its place in the ledger.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = ReviewSchemas.Record.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "500", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public Response record(@RestPath String id) {
        return answer(id, recordJson::write);
    }

    /** Runs one of them again, apart from those who ask for advice. */
    @POST
    @Path("/{id}/replay")
    @Operation(
            summary = "Run a decision again on the release that made it, and compare every byte of the answer",
            description =
                    "outcome is identical, different (with the first part that differs) or unreplayable (with why).")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content = @Content(schema = @Schema(implementation = ReviewSchemas.Replayed.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "429", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public CompletionStage<Response> replay(@RestPath String id) {
        return questions.ask(budget -> {
            Found found = decisions.find(id);
            if (found instanceof Found.Unknown) {
                return Problem.of(ProblemType.UNKNOWN_DECISION).response();
            }
            Replay replay = replayer.replay(found, budget);
            return Response.ok(replayJson.write(id, replay), MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                    .build();
        });
    }

    @FunctionalInterface
    private interface Shown {
        byte[] of(Found.Recorded recorded);
    }

    private Response answer(String id, Shown shown) {
        Found found = decisions.find(id);
        if (found instanceof Found.Recorded recorded) {
            return Response.ok(shown.of(recorded), MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                    .build();
        }
        if (found instanceof Found.Erased erased) {
            return ReviewProblems.erased(erased).response();
        }
        return found instanceof Found.Damaged damaged
                ? ReviewProblems.damaged(damaged).response()
                : Problem.of(ProblemType.UNKNOWN_DECISION).response();
    }
}
