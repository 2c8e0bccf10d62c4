package org.peptideadvisor.web.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;

/**
 * Answers what follows from the live release alone: its id is the entity tag, so a client that has the answer already is
 * told so.
 */
@Singleton
public final class ConditionalAnswer {

    private static final String REVALIDATE = "no-cache";

    private final LiveRelease live;

    ConditionalAnswer(LiveRelease live) {
        this.live = live;
    }

    /** The answer for the live release, 304 when the client has it, or 503 when there is no release. */
    public Response answer(Request request, Function<Release, Object> body) {
        Release release = live.current();
        if (release == null) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        Object answer = body.apply(release);
        if (answer instanceof ProblemDetails problem) {
            return problem.response();
        }
        EntityTag tag = new EntityTag(release.id());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null && unchanged.build().getStatus() == ProblemType.PRECONDITION_FAILED.status()) {
            return ProblemDetails.of(ProblemType.PRECONDITION_FAILED).response();
        }
        if (unchanged != null) {
            return unchanged.header(HttpHeaders.CACHE_CONTROL, REVALIDATE).build();
        }
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }
}
