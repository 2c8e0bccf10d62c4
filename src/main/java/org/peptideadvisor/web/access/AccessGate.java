package org.peptideadvisor.web.access;

import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.store.FailureCauses;
import org.peptideadvisor.web.access.CallerFinding.DistantCaller;
import org.peptideadvisor.web.access.CallerFinding.FoundCaller;
import org.peptideadvisor.web.http.AccessNeed;
import org.peptideadvisor.web.http.AdvisorConfig;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ServedAddresses;
import org.peptideadvisor.web.load.CallRates;
import org.peptideadvisor.web.wire.ManagementPort;
import org.peptideadvisor.web.wire.RouterProblems;

/**
 * Finds who makes a call and lets it in, or not, before its body is read. What an operation needs stands at the method that answers it; where nothing
 * says what is needed, nobody is let in.
 */
@Singleton
final class AccessGate {

    private static final Logger LOG = Logger.getLogger(AccessGate.class);

    /** After the framework has seen to tokens of the organisation, before bodies are read. */
    private static final int BEFORE_BODIES = -50;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Where everybody may go, and is told who is signed in. */
    private static final String SIGN_IN = "/sign-";

    private static final String METRICS = "/q/metrics";
    private static final List<String> FOR_ALL = List.of("/q/health", "/q/openapi", "/q/swagger-ui");

    private static final Optional<AccessNeed> OPEN = Optional.of(new AccessNeed.NothingNeeded());

    private final ServedAddresses addresses;
    private final ManagementPort management;
    private final CallerFinder callers;
    private final CallRates rates;
    private final RefusedAttempts refused;
    private final boolean isConsultPublic;
    private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - TimeUnit.SECONDS.toNanos(1));

    AccessGate(
            ServedAddresses addresses,
            ManagementPort management,
            CallerFinder callers,
            CallRates rates,
            RefusedAttempts refused,
            AdvisorConfig config) {
        this.isConsultPublic = config.publicConsult();
        this.addresses = addresses;
        this.management = management;
        this.callers = callers;
        this.rates = rates;
        this.refused = refused;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_BODIES).handler(this::enter);
    }

    private void enter(RoutingContext call) {
        Optional<AccessNeed> need = need(call);
        if (need.isPresent() && need.get() instanceof AccessNeed.NothingThere) {
            RouterProblems.answer(call, ProblemDetails.of(ProblemType.NOT_FOUND));
            return;
        }
        if (need.isEmpty() || (need.equals(OPEN) && !call.normalizedPath().startsWith(SIGN_IN))) {
            call.next(); // another method is meant, or everybody may
            return;
        }
        if (call.normalizedPath().equals(OrganisationTenant.SIGN_IN)) {
            organisation(call);
            return;
        }
        callers.find(call).onComplete(found -> {
            if (found.failed()) {
                tell(found.cause());
                RouterProblems.answer(call, ProblemDetails.of(ProblemType.IDENTITY_UNAVAILABLE));
            } else {
                decide(call, need.get(), found.result());
            }
        });
    }

    /** A line a second is enough, whatever is sent. */
    private void tell(Throwable failure) {
        long now = System.nanoTime();
        long last = toldAt.get();
        if (now - last >= TimeUnit.SECONDS.toNanos(1) && toldAt.compareAndSet(last, now)) {
            LOG.errorf("who asks cannot be checked: %s", FailureCauses.sorts(failure));
        }
    }

    /** Sends who is not signed in yet to the organisation's provider. */
    private void organisation(RoutingContext call) {
        HttpAuthenticator authenticator = call.get(HttpAuthenticator.class.getName());
        if (authenticator == null || callers.isOrganisationUnknownFor(call)) {
            call.next();
        } else {
            authenticator
                    .sendChallenge(call)
                    .subscribe()
                    .with(
                            sent -> {
                                if (!call.response().ended()) {
                                    call.response().end();
                                }
                            },
                            call::fail);
        }
    }

    private void decide(RoutingContext call, AccessNeed need, CallerFinding finding) {
        if (!(finding instanceof FoundCaller) && isConsultPublic && need instanceof AccessNeed.PermissionOrPublic) {
            admit(call);
            return;
        }
        Caller caller = finding instanceof FoundCaller found ? found.caller() : Caller.NOBODY;
        if (finding instanceof DistantCaller && !need.isMetBy(Caller.NOBODY)) {
            RouterProblems.answer(call, ProblemDetails.of(ProblemType.ONLY_LOCAL));
        } else if (finding instanceof FoundCaller && !need.isMetBy(Caller.NOBODY) && !rates.mayCall(call, caller)) {
            RouterProblems.answer(call, ProblemDetails.of(ProblemType.TOO_MANY_CALLS));
        } else if (!need.isMetBy(caller)) {
            if (finding instanceof FoundCaller found) {
                boolean meant =
                        !READING.contains(call.request().method()) && ChangeOrigin.isOurs(call, found, isForm(call));
                Future<Void> noted = meant ? refused.note(call, caller, need) : Future.succeededFuture();
                noted.onComplete(done -> RouterProblems.answer(call, ProblemDetails.of(ProblemType.NOT_ALLOWED)));
            } else {
                call.response().putHeader("WWW-Authenticate", "Bearer realm=\"peptide-advisor\"");
                RouterProblems.answer(call, ProblemDetails.of(ProblemType.NOT_SIGNED_IN));
            }
        } else if (finding instanceof FoundCaller found
                && !found.changeToken().isEmpty()
                && !need.isMetBy(Caller.NOBODY)
                && ChangeOrigin.isOfAnotherSite(call.request(), isPage(call))) {
            RouterProblems.answer(call, ProblemDetails.of(ProblemType.FOREIGN_PAGE));
        } else if (finding instanceof FoundCaller found
                && !need.isMetBy(Caller.NOBODY)
                && !READING.contains(call.request().method())
                && !ChangeOrigin.isOurs(call, found, isForm(call))) {
            RouterProblems.answer(call, ProblemDetails.of(ProblemType.FOREIGN_PAGE));
        } else {
            CallerOf.note(call, caller);
            ChangeOrigin.note(call, finding);
            call.next();
        }
    }

    /** Lets somebody in who has not said who it is, where everybody may consult. */
    private void admit(RoutingContext call) {
        if (rates.mayConsult(call)) {
            CallerOf.note(call, Caller.PUBLIC);
            call.next();
        } else {
            RouterProblems.answer(call, ProblemDetails.of(ProblemType.TOO_MANY_CALLS));
        }
    }

    private boolean isPage(RoutingContext call) {
        return addresses
                .produced(call.request().method().name(), call.normalizedPath())
                .contains(MediaType.TEXT_HTML);
    }

    private boolean isForm(RoutingContext call) {
        return addresses
                .consumed(call.request().method().name(), call.normalizedPath())
                .contains(MediaType.APPLICATION_FORM_URLENCODED);
    }

    /** What it takes to be let in; empty where nothing is there. */
    private Optional<AccessNeed> need(RoutingContext call) {
        String path = call.normalizedPath();
        String method = call.request().method().name();
        if (isWithin(path, METRICS)) {
            return management.isArrivedAt(call.request())
                    ? OPEN
                    : Optional.of(new AccessNeed.PermissionNeeded(Permission.OPERATE));
        }
        if (call.request().method().equals(HttpMethod.OPTIONS)
                || FOR_ALL.stream().anyMatch(one -> isWithin(path, one))) {
            return OPEN;
        }
        return addresses.template(path) == null
                ? Optional.of(new AccessNeed.NothingThere())
                : addresses.need(method, path);
    }

    private static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
