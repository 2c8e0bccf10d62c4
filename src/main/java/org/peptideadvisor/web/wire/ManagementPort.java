package org.peptideadvisor.web.wire;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.web.http.AdvisorConfig;

/**
 * A port of its own for what operators and auditors reach, if one is set: the same server with the same routes, so that an address
 * means the same on both, and each is served on one of them. Off by default. It opens before the port for everybody else.
 */
@Singleton
public final class ManagementPort implements HttpServerOptionsCustomizer {

    private static final Logger LOG = Logger.getLogger(ManagementPort.class);
    private static final List<String> MANAGED =
            List.of("/q", "/v1/decisions", "/v1/releases", "/v1/feedback", "/review");

    /** Apps send here what auditors read there. */
    private static final String SENT_ELSEWHERE = "/v1/feedback";

    private final AdvisorConfig.ManagementAddress config;
    private final Vertx vertx;
    private final ConnectionGuard guard;
    private volatile @Nullable HttpServer server;

    ManagementPort(AdvisorConfig config, Vertx vertx, ConnectionGuard guard) {
        this.config = config.management();
        this.vertx = vertx;
        this.guard = guard;
    }

    /** Whether a path is served, but on the other port than the one at which a call to it arrived. */
    public boolean isWrongPort(HttpServerRequest request, String path) {
        HttpServer own = server;
        return own != null
                && !isOnBoth(path)
                && isManaged(request, path) != (request.localAddress().port() == own.actualPort());
    }

    /** Whether a call arrived at the port for operators, which a network protects. */
    public boolean isArrivedAt(HttpServerRequest request) {
        HttpServer own = server;
        return own != null && request.localAddress().port() == own.actualPort();
    }

    /** Whoever reviews signs in where the reviewing is done. */
    private static boolean isOnBoth(String path) {
        return path.startsWith("/sign-") || path.equals("/v1/session") || path.startsWith("/assets/");
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        if (config.port().isPresent()) {
            open(new HttpServerOptions(options)
                    .setHost(config.host())
                    .setPort(config.port().getAsInt()));
        }
    }

    private void open(HttpServerOptions options) {
        try {
            HttpServer own = vertx.createHttpServer(options)
                    .requestHandler(VertxHttpRecorder.getRootHandler())
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            server = own;
            guard.guardServers();
            LOG.infof("%s listen at %s:%d only", String.join(", ", MANAGED), config.host(), own.actualPort());
        } catch (CompletionException e) {
            throw new ConfigurationException(
                    "ADVISOR_MANAGEMENT_PORT %d cannot be opened at %s. Choose a port that is free, and an address of this machine."
                            .formatted(options.getPort(), options.getHost()),
                    e.getCause());
        }
    }

    void close(@Observes ShutdownEvent event) {
        HttpServer own = server;
        server = null;
        if (own != null) {
            own.close();
        }
    }

    private static boolean isManaged(HttpServerRequest request, String path) {
        if (path.equals(SENT_ELSEWHERE) && request.method().equals(HttpMethod.POST)) {
            return false;
        }
        return MANAGED.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }
}
