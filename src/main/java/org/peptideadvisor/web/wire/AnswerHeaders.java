package org.peptideadvisor.web.wire;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.logging.MDC;
import org.peptideadvisor.web.http.IncidentReport;
import org.peptideadvisor.web.http.ProblemType;

/**
 * The fields that each answer has, whoever answers: they keep browsers from taking it for something else, framing it or keeping it.
 * What a resource says of its own answer stays.
 */
final class AnswerHeaders {

    private static final String KEY = AnswerHeaders.class.getName();
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence DATE = HttpHeaders.DATE;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** What runs on this page are the files beside it and two scripts that stand in it; AnswerFieldsTest holds their digests. */
    private static final String SWAGGER = NOTHING + "; connect-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; script-src 'self'"
            + " 'sha256-wUrhE5pensnGjYdCn4T/jxjXyGQEzhN66P0xo2icxeg=' 'sha256-xUBOgH5FRtr24e8oShM75tIJfUoY9ryp0ofU/5e+H7I='";

    private static final String SWAGGER_PAGE = "/q/swagger-ui/";
    private static final String DESCRIPTION = "/q/openapi";

    private AnswerHeaders() {}

    /** Sees to it that the answer of a call gets them. Again for a call that is routed again, which forgets it. */
    static void prepare(RoutingContext call) {
        RequestTrace known = call.get(KEY);
        RequestTrace trace = known == null ? RequestTrace.of(call.request()) : known;
        if (known == null) {
            call.put(KEY, trace);
            MDC.put(IncidentReport.REQUEST, trace.id());
            if (trace.traceId() != null) {
                MDC.put("traceId", trace.traceId());
            }
        }
        call.addHeadersEndHandler(written -> complete(call, trace));
    }

    /** The same for a call that the framework refused before it came to the front door. */
    static void prepareUnreached(RoutingContext call) {
        if (call.get(KEY) == null) {
            prepare(call);
        }
    }

    private static void complete(RoutingContext call, RequestTrace trace) {
        MultiMap fields = call.response().headers();
        fields.set(RequestTrace.ID_FIELD, trace.id());
        if (call.response().getStatusCode() == ProblemType.UNSUPPORTED_MEDIA_TYPE.status()) {
            if (!fields.contains(HttpHeaders.ACCEPT)) {
                fields.set(HttpHeaders.ACCEPT, "application/json");
            }
            fields.set(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY);
        }
        boolean page = call.request().uri().startsWith(SWAGGER_PAGE);
        boolean described = page || call.request().uri().startsWith(DESCRIPTION);
        if (described && HttpHeaders.IDENTITY.toString().equals(fields.get(HttpHeaders.CONTENT_ENCODING))) {
            fields.remove(HttpHeaders.CONTENT_ENCODING); // so that it is packed
        }
        boolean varies = fields.contains(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING, true);
        if (!fields.contains(HttpHeaders.CONTENT_ENCODING) && !varies) {
            fields.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        guard(fields, page ? SWAGGER : NOTHING);
        if (page) {
            fields.set(
                    "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        }
    }

    /** The fields that hang on nothing of the call. */
    static void guard(MultiMap fields, String policy) {
        fields.set(DATE, HTTP_DATE.format(Instant.now()));
        fields.set("X-Content-Type-Options", "nosniff");
        fields.set("X-Frame-Options", "DENY");
        if (!fields.contains(REFERRER)) {
            fields.set(REFERRER, "no-referrer");
        }
        fields.set("Cross-Origin-Opener-Policy", "same-origin");
        fields.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!fields.contains(POLICY)) {
            fields.set(POLICY, policy);
        }
        if (!fields.contains(HttpHeaders.CACHE_CONTROL)) {
            fields.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    static void guard(MultiMap fields) {
        guard(fields, NOTHING);
    }
}
