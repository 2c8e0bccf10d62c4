package org.peptideadvisor.web.wire;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import org.peptideadvisor.web.http.ProblemType;

/**
 * The body of one call, read whole and held to a limit before a resource is reached. The framework's own limit would
 * answer without a problem, and does not hold for a body in chunks that a resource reads without blocking.
 */
public final class RequestBody {

    private static final String KEY = RequestBody.class.getName();
    private static final byte[] EMPTY = {};

    private final RoutingContext call;
    private final int limit;
    private final Buffer bytes = Buffer.buffer();

    private RequestBody(RoutingContext call, int limit) {
        this.call = call;
        this.limit = limit;
    }

    /** The bytes that were read. */
    public static byte[] of(RoutingContext call) {
        byte[] bytes = call.get(KEY);
        return bytes == null ? EMPTY : bytes;
    }

    /** Puts a part of what was read in the place of the whole, for whoever reads it next. */
    public static void replace(RoutingContext call, String part) {
        call.put(KEY, part.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the body, then goes on; fails the call with 413 as soon as the body is seen to be over the limit. */
    static void read(RoutingContext call, int limit) {
        HttpServerRequest request = call.request();
        long announced = announced(request);
        if (announced > limit) {
            call.fail(ProblemType.TOO_LARGE.status());
        } else if (announced == 0 || request.isEnded()) {
            call.next();
        } else {
            new RequestBody(call, limit).read(request);
        }
    }

    private void read(HttpServerRequest request) {
        request.pause().handler(this::part).endHandler(end -> end());
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            call.response().writeContinue();
        }
        request.resume();
    }

    private void part(Buffer part) {
        if (call.failed()) {
            return;
        }
        if (bytes.length() + part.length() > limit) {
            call.fail(ProblemType.TOO_LARGE.status());
        } else {
            bytes.appendBuffer(part);
        }
    }

    private void end() {
        if (!call.failed()) {
            call.put(KEY, bytes.getBytes());
            call.next();
        }
    }

    /** How many bytes will come; -1 when that is not said. */
    static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Long.parseLong(length);
        }
        boolean inParts =
                request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || request.version() == HttpVersion.HTTP_2;
        return inParts ? -1 : 0;
    }
}
