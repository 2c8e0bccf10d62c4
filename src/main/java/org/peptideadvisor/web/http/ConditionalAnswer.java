package org.peptideadvisor.web.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.web.http.WholeLists.WrittenList;

/** Answers what follows from the live release alone, so a client that has the answer already is told so. */
@Singleton
public final class ConditionalAnswer {

    private static final Pattern NO = Pattern.compile(";q=0(\\.0*)?$");

    private final LiveRelease live;
    private final AnswerTag tag;
    private final WholeLists lists;

    ConditionalAnswer(LiveRelease live, AnswerTag tag, WholeLists lists) {
        this.live = live;
        this.tag = tag;
        this.lists = lists;
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

    /** The same of a list that nobody narrowed down, which is written and packed once for a release. */
    public Response whole(HttpHeaders call, String name, Function<Release, Object> list) {
        Release release = live.current();
        if (release == null) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        boolean packed = takesGzip(call.getRequestHeader(HttpHeaders.ACCEPT_ENCODING));
        Response answer = tag.answer(tag.of(release.id()), call, MediaType.APPLICATION_JSON, () -> {
            WrittenList written = lists.of(release, name, list);
            return packed ? written.packed() : written.json();
        });
        return packed && answer.getStatus() == Response.Status.OK.getStatusCode()
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                        .build()
                : answer;
    }

    private static boolean takesGzip(@Nullable List<String> accepted) {
        return accepted != null
                && Pattern.compile(",")
                        .splitAsStream(String.join(",", accepted))
                        .map(one -> one.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                        .anyMatch(one -> one.equals("gzip")
                                || (one.startsWith("gzip;q=")
                                        && !NO.matcher(one).find()));
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
