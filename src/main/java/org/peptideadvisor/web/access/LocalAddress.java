package org.peptideadvisor.web.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.SecretToken;
import org.peptideadvisor.web.access.CallerFinding.DistantCaller;
import org.peptideadvisor.web.access.CallerFinding.FoundCaller;

/**
 * Knows whoever sits at this machine: the connection comes over the loopback interface, nothing says that a proxy passed it on, and the host that is asked
 * for is this machine's own name, so that no page of elsewhere gets here by a name that leads here.
 */
@Singleton
final class LocalAddress {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    /** The same for all who sit here, until the service ends. */
    private final String changeToken = SessionCookie.changeToken(SecretToken.secret());

    /** The local person, or somebody elsewhere. */
    CallerFinding finding(RoutingContext call) {
        boolean isHere = isNamed(call)
                && isLoopback(call.request().connection().remoteAddress())
                && PASSED_ON.stream().noneMatch(call.request().headers()::contains);
        return isHere ? new FoundCaller(Caller.LOCAL, changeToken) : new DistantCaller();
    }

    /** Whether this machine was asked for by its own name. */
    static boolean isNamed(RoutingContext call) {
        HttpServerRequest request = call.request();
        HostAndPort host = request.authority();
        return host != null && NAMES.contains(host.host());
    }

    private static boolean isLoopback(SocketAddress address) {
        String host = address.hostAddress();
        return host != null && (host.startsWith("127.") || host.equals("0:0:0:0:0:0:0:1") || host.equals("::1"));
    }
}
