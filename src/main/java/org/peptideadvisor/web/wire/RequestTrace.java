package org.peptideadvisor.web.wire;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what a call is found again in the logs of those who had a part in it.
 *
 * @param id what the client calls it, or else a name of our own
 * @param traceId the trace of W3C trace context that it belongs to, or null
 */
record RequestTrace(String id, @Nullable String traceId) {

    static final String ID_FIELD = "X-Request-Id";
    private static final String PARENT_FIELD = "traceparent";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    /** Version, trace, parent and flags; a later version may append more after a hyphen. */
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    /** Reads the fields of a call. One that is not in order, or is there twice, counts as not sent: its text goes nowhere. */
    static RequestTrace of(HttpServerRequest request) {
        String given = only(request.headers().getAll(ID_FIELD));
        String id = given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        return new RequestTrace(id, traceId(only(request.headers().getAll(PARENT_FIELD))));
    }

    static @Nullable String traceId(@Nullable String parent) {
        Matcher parts = PARENT.matcher(parent == null ? "" : parent);
        boolean valid =
                parts.matches() && (parts.group(3) == null || !parts.group(1).equals("00"));
        return valid ? parts.group(2) : null;
    }

    private static @Nullable String only(List<String> values) {
        return values.size() == 1 ? values.get(0) : null;
    }
}
