package org.peptideadvisor.web.wire;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.web.http.AdvisorConfig;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ServedAddresses;
import org.peptideadvisor.web.pages.ReaderLanguage;

/**
 * What each call passes before anything is routed: it goes to a host of this service, in the only spelling of the path, and through the
 * port where that address is served.
 */
@Singleton
final class FrontDoor {

    private static final int FIRST = Integer.MIN_VALUE;
    /** Whoever asks for the health asks by address, and learns nothing that a page of elsewhere could use. */
    private static final String HEALTH = "/q/health";

    private static final RequestFault ONE_HOST =
            new RequestFault("", FaultCode.HOST, "Send exactly one Host field: the name or address of this service.");
    private static final RequestFault SPELLING = new RequestFault(
            "",
            FaultCode.PATH_SPELLING,
            "No address is spelled like this. Write it as /q/openapi does: nothing doubled, dotted or after a semicolon, no slash at"
                    + " the end, and percent-encoded only what an id cannot hold as it is.");

    private final AllowedHosts hosts;
    private final ServedAddresses addresses;
    private final ManagementPort management;
    private final ReaderLanguage language;

    FrontDoor(
            AdvisorConfig config,
            @ConfigProperty(name = "quarkus.http.host") String listening,
            ServedAddresses addresses,
            ManagementPort management,
            ReaderLanguage language) {
        this.language = language;
        this.addresses = addresses;
        this.management = management;
        try {
            this.hosts = AllowedHosts.of(config.hosts().orElse(List.of()), listening);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter);
    }

    private void enter(RoutingContext call) {
        AnswerHeaders.prepare(call);
        language.follow(call);
        ProblemDetails problem = problem(call.request());
        if (problem == null) {
            call.next();
        } else {
            RouterProblems.answer(call, problem);
        }
    }

    private @Nullable ProblemDetails problem(HttpServerRequest request) {
        String path = PathSpelling.path(request.uri());
        boolean served = addresses.template(path) != null;
        if (!PathSpelling.isOnlyOne(path)
                || (!served && path.indexOf('%') >= 0)
                || request.uri().indexOf('#') >= 0) {
            return ProblemDetails.unknown(SPELLING);
        }
        List<String> named = request.headers().getAll(HttpHeaders.HOST);
        boolean health = path.startsWith(HEALTH);
        if (named.size() != 1 && !(health && named.isEmpty())) {
            return ProblemDetails.invalid(List.of(ONE_HOST));
        }
        if (!health && !hosts.allow(named.get(0))) {
            return ProblemDetails.of(ProblemType.MISDIRECTED);
        }
        return management.isWrongPort(request, path) ? ProblemDetails.of(ProblemType.NOT_FOUND) : null;
    }

    /** What to tell of a call that the framework refused before it came here. */
    static @Nullable ProblemDetails unreachedProblem(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.HOST).size() == 1
                ? null
                : ProblemDetails.invalid(List.of(ONE_HOST));
    }
}
