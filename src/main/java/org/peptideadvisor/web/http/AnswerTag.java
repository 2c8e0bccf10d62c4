package org.peptideadvisor.web.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of answers that releases fix: the ids of the releases and the version of the program, which words them. Tags are weak, since
 * an answer may be compressed on its way, and are compared so. Immutable.
 */
@Singleton
public final class AnswerTag {

    private static final String REVALIDATE = "no-cache";
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private final String version;

    AnswerTag(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    /** The tag of what these releases fix. */
    public String of(String... ids) {
        return "W/\"" + String.join("+", ids) + "+" + version + '"';
    }

    /** The answer with its tag; 304 when the client has it, 412 when it asked for another. */
    public Response answer(String tag, HttpHeaders call, Object body) {
        return answer(tag, call, MediaType.APPLICATION_JSON, () -> body);
    }

    /** The same in another form, and of a body that is only made for who has not got it. */
    public Response answer(String tag, HttpHeaders call, String mediaType, Supplier<Object> body) {
        if (!matches(tag, call.getRequestHeader(HttpHeaders.IF_MATCH), true)) {
            return ProblemDetails.of(ProblemType.PRECONDITION_FAILED).response();
        }
        Response.ResponseBuilder answer = matches(tag, call.getRequestHeader(HttpHeaders.IF_NONE_MATCH), false)
                ? Response.notModified()
                : Response.ok(body.get(), mediaType);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }

    /**
     * Whether a tag is among those that a client names (RFC 9110 section 8.8.3.2, weak comparison), or it names all by {@code *}.
     *
     * @param named the values of the field
     * @param unnamed the answer when the field was not sent
     */
    public static boolean matches(String tag, @Nullable List<String> named, boolean unnamed) {
        if (named == null || named.isEmpty()) {
            return unnamed;
        }
        String all = String.join(",", named);
        if (all.strip().equals("*")) {
            return true;
        }
        String opaque = tag.substring(tag.indexOf('"'));
        Matcher tags = TAG.matcher(all);
        while (tags.find()) {
            if (tags.group(1).equals(opaque)) {
                return true;
            }
        }
        return false;
    }
}
