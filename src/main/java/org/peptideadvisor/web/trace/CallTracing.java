package org.peptideadvisor.web.trace;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.web.http.AdvisorConfig;
import org.peptideadvisor.web.http.ServedAddresses;

/**
 * Has each call that passes the front door leave a span, and each step of a decision one below it, if a receiver is set. A span says which operation it was, how it
 * ended and how long it took: no address, no query, no id, nothing of a client or a caller. Thread-safe.
 */
@Singleton
public final class CallTracing {

    /** Right after the front door, so that a call that it refuses leaves none. */
    private static final int SECOND = Integer.MIN_VALUE + 1;

    private final ServedAddresses addresses;
    private final @Nullable CallSpans spans;

    CallTracing(
            AdvisorConfig config,
            ServedAddresses addresses,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.addresses = addresses;
        this.spans = config.otlp()
                .endpoint()
                .map(address -> CallSpans.to(receiver(address), version))
                .orElse(null);
    }

    void install(@Observes Router router) {
        if (spans != null) {
            router.route().order(SECOND).handler(call -> enter(call, spans));
        }
    }

    private void enter(RoutingContext call, CallSpans spans) {
        spans.begin(call, addresses.template(call.normalizedPath()));
        call.next();
    }

    /** Begins a step of a call, such as deciding; whoever begins it ends it. */
    public TracedStep begin(RoutingContext call, String step) {
        return spans == null ? TracedStep.UNNOTED : spans.step(call, step);
    }

    /** Sends what was not sent yet. */
    void stop(@Observes ShutdownEvent event) {
        if (spans != null) {
            spans.close();
        }
    }

    private static URI receiver(String address) {
        try {
            URI base = new URI(address.replaceAll("/+$", ""));
            if (base.getHost() != null && ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
                return URI.create(base + "/v1/traces");
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new ConfigurationException(
                "ADVISOR_OTLP_ENDPOINT is the http or https address of a receiver of OTLP, such as http://localhost:4318");
    }
}
