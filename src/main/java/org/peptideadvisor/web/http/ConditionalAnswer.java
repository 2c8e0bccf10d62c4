package org.peptideadvisor.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;

/** Answers what follows from the live release alone, so a client that has the answer already is told so. */
@Singleton
public final class ConditionalAnswer {

    private static final Pattern NO = Pattern.compile(";q=0(\\.0*)?$");

    private final LiveRelease live;
    private final AnswerTag tag;
    private final WholeLists lists;

    ConditionalAnswer(LiveRelease live, AnswerTag tag, ObjectMapper form) {
        this.live = live;
        this.tag = tag;
        this.lists = new WholeLists(form);
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
            WholeLists.WrittenList written = lists.of(release, name, list);
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

    /**
     * Lists that a release fixes as a whole, such as all its rules: written and packed once, since a megabyte takes as long as a dozen decisions. Of each
     * list the newest release that was asked for is kept. Thread-safe.
     */
    private static final class WholeLists {

        /**
         * A list in UTF-8.
         *
         * @param release the id of the release
         * @param json as it is; not copied
         * @param packed the same in gzip; not copied
         */
        @SuppressWarnings("ArrayRecordComponent") // carried to whoever sends it, never compared
        record WrittenList(String release, byte[] json, byte[] packed) {}

        private final ObjectMapper form;
        private final Map<String, WrittenList> kept = new ConcurrentHashMap<>();

        WholeLists(ObjectMapper form) {
            this.form = form;
        }

        /** The list of that name as it is in a release; it is made when nobody asked for it before. */
        WrittenList of(Release release, String name, Function<Release, Object> list) {
            WrittenList known = kept.get(name);
            if (known == null || !known.release().equals(release.id())) {
                known = write(release.id(), list.apply(release));
                kept.put(name, known);
            }
            return known;
        }

        private WrittenList write(String release, Object list) {
            try {
                byte[] json = form.writeValueAsBytes(list);
                return new WrittenList(release, json, pack(json));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("every list can be written", e);
            }
        }

        private static byte[] pack(byte[] json) {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory does not fail
            }
            return packed.toByteArray();
        }
    }
}
