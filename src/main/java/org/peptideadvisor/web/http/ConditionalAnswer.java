package org.peptideadvisor.web.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;

/** Answers what follows from the live release alone, so a client that has the answer already is told so. */
@Singleton
public final class ConditionalAnswer {

    private final LiveRelease live;
    private final AnswerTag tag;

    ConditionalAnswer(LiveRelease live, AnswerTag tag) {
        this.live = live;
        this.tag = tag;
    }

    /** The answer for the live release, or 503 when there is none, for whoever keeps no answers. */
    public Response answer(Function<Release, Object> body) {
        Release release = live.current();
        if (release == null) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        Object answer = body.apply(release);
        return answer instanceof ProblemDetails problem
                ? problem.response()
                : Response.ok(answer).build();
    }

    /** The answer for the live release, 304 when the client has it, or 503 when there is no release. */
    public Response answer(HttpHeaders call, Function<Release, Object> body) {
        Release release = live.current();
        if (release == null) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        Object answer = body.apply(release);
        return answer instanceof ProblemDetails problem
                ? problem.response()
                : tag.answer(tag.of(release.id()), call, answer);
    }
}
