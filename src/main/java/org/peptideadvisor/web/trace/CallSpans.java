package org.peptideadvisor.web.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The spans of calls, sent to a receiver of OTLP (protobuf over HTTP) once a second. Thread-safe. */
final class CallSpans implements AutoCloseable {

    private static final String KEY = CallSpans.class.getName();
    private static final String PARENT = "traceparent";
    private static final String NAME = "org.peptideadvisor";

    private static final Duration SENT_EVERY = Duration.ofSeconds(1);
    private static final long LAST_SECONDS = 5;
    private static final int FIRST_FAULT_OF_OURS = 500;

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final AttributeKey<String> VERSION = AttributeKey.stringKey("service.version");

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    private CallSpans(SdkTracerProvider provider) {
        this.provider = provider;
        this.tracer = provider.get(NAME);
    }

    /** Spans that are sent to this address. What cannot be sent is dropped; no call waits for it. */
    static CallSpans to(URI receiver, String version) {
        var exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(receiver.toString()).build();
        return new CallSpans(SdkTracerProvider.builder()
                .setResource(Resource.builder()
                        .put(SERVICE, "peptide-advisor")
                        .put(VERSION, version)
                        .build())
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(SENT_EVERY)
                        .build())
                .build());
    }

    /**
     * Begins the span of a call, in the trace of its {@code traceparent}; it ends with the answer.
     *
     * @param route the template of the address, or null when nothing is served there
     */
    void begin(RoutingContext call, @Nullable String route) {
        if (call.get(KEY) != null) {
            return; // the framework routes it again
        }
        HttpServerRequest request = call.request();
        String method = METHODS.contains(request.method()) ? request.method().name() : "_OTHER";
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, new TraceFields());
        Span span = tracer.spanBuilder(route == null ? method : method + " " + route)
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(METHOD, method)
                .startSpan();
        if (route != null) {
            span.setAttribute(ROUTE, route);
        }
        call.put(KEY, span);
        MDC.put("traceId", span.getSpanContext().getTraceId());
        call.addEndHandler(ended -> {
            int status = call.response().getStatusCode();
            span.setAttribute(STATUS, status);
            if (ended.failed() || status >= FIRST_FAULT_OF_OURS) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        });
    }

    /** Begins a step below the span of its call. */
    TracedStep step(RoutingContext call, String name) {
        Span of = call.get(KEY);
        if (of == null) {
            return TracedStep.UNNOTED;
        }
        Span step = tracer.spanBuilder(name).setParent(Context.root().with(of)).startSpan();
        return step::end;
    }

    @Override
    public void close() {
        provider.shutdown().join(LAST_SECONDS, TimeUnit.SECONDS);
    }

    /** The trace and the span of the caller; sent twice, it counts as not sent. What a caller writes into {@code tracestate} goes nowhere. */
    private static final class TraceFields implements TextMapGetter<HttpServerRequest> {

        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable HttpServerRequest request, String field) {
            List<String> values = request == null || !PARENT.equals(field)
                    ? List.of()
                    : request.headers().getAll(field);
            return values.size() == 1 ? values.get(0) : null;
        }
    }
}
