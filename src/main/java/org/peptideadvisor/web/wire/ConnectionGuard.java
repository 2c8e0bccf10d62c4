package org.peptideadvisor.web.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.peptideadvisor.web.http.ServedAddresses;

/**
 * Puts a {@link RequestClock} into each connection that the servers of this process accept. The framework offers no place for one: what it
 * lets an application see begins with a whole head of a request. So this looks for the servers where they accept connections.
 */
@Singleton
final class ConnectionGuard {

    private static final String NAME = "connection-guard";

    /** For the whole of a request, its body included: at most 2 MiB. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final VertxInternal vertx;
    private final Duration drain;
    private final ServedAddresses addresses;

    ConnectionGuard(Vertx vertx, ServedAddresses addresses, @ConfigProperty(name = "advisor.drain") Duration drain) {
        this.vertx = (VertxInternal) vertx;
        this.drain = drain;
        this.addresses = addresses;
    }

    /** When all had time to see that the service is not ready, nobody new is let in: those who came could come for ever. */
    void drained(@Observes ShutdownDelayInitiatedEvent event) {
        vertx.setTimer(
                Math.max(1, drain.toMillis()),
                timer -> eachServer(server -> {
                    var unused = server.close();
                }));
    }

    void listening(@ObservesAsync HttpServerStart event) {
        guardServers();
    }

    void listeningSecurely(@ObservesAsync HttpsServerStart event) {
        guardServers();
    }

    /** Guards all servers that listen by then; each once. */
    void guardServers() {
        eachServer(this::guard);
    }

    private void eachServer(Consumer<Channel> work) {
        for (EventExecutor loop : vertx.getAcceptorEventLoopGroup()) {
            loop.execute(() -> {
                var servers = new ArrayList<Channel>();
                ((SingleThreadEventLoop) loop).registeredChannelsIterator().forEachRemaining(channel -> {
                    if (channel instanceof ServerChannel) {
                        servers.add(channel);
                    }
                });
                servers.forEach(work);
            });
        }
    }

    private void guard(Channel channel) {
        if (channel.pipeline().get(NAME) == null) {
            channel.pipeline().addFirst(NAME, new NewConnections(this::isStreamed));
        }
    }

    private boolean isStreamed(HttpRequest request) {
        return addresses.streams(request.method().name(), PathSpelling.path(request.uri()));
    }

    /** What a server reads are its new connections. */
    private static final class NewConnections extends ChannelInboundHandlerAdapter {

        private final Predicate<HttpRequest> streamed;

        NewConnections(Predicate<HttpRequest> streamed) {
            this.streamed = streamed;
        }

        @Override
        public void channelRead(ChannelHandlerContext here, Object connection) {
            ((Channel) connection).pipeline().addLast(new ClockPlacing(streamed));
            here.fireChannelRead(connection);
        }
    }

    /** Waits for the first bytes, by when the codecs of HTTP are in their places. */
    private static final class ClockPlacing extends ChannelInboundHandlerAdapter {

        private final Predicate<HttpRequest> streamed;

        ClockPlacing(Predicate<HttpRequest> streamed) {
            this.streamed = streamed;
        }

        @Override
        public void channelRead(ChannelHandlerContext here, Object bytes) {
            ChannelHandlerContext encoder = here.pipeline().context(HttpResponseEncoder.class);
            if (encoder != null) {
                here.pipeline().addAfter(encoder.name(), null, new RequestClock(PATIENCE, streamed));
                here.pipeline().remove(this);
            }
            here.fireChannelRead(bytes);
        }
    }
}
