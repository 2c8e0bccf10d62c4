package org.peptideadvisor.web.access;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.CallerDirectory;
import org.peptideadvisor.web.access.CallerFinding.FoundCaller;
import org.peptideadvisor.web.access.CallerFinding.UnknownCaller;

/**
 * Finds who makes a call: an app by its key, a person by the cookie of a session, either by what the organisation's provider says of it, or, while
 * nobody has an account, whoever sits at this machine. Only what was not asked within a second asks the database, and then off the event loop.
 */
@Singleton
final class CallerFinder {

    private static final String BEARER = "Bearer ";

    /** So many are looked up at once of those who are not known, and as many of those who were good a while ago: a flood of made-up keys keeps out none of them. */
    private static final int AT_ONCE = 32;

    private final Semaphore strangers = new Semaphore(AT_ONCE);
    private final Semaphore acquaintances = new Semaphore(AT_ONCE);
    private final CallerDirectory directory;
    private final OrganisationCallers organisation;
    private final LocalAddress local;

    CallerFinder(CallerDirectory directory, OrganisationCallers organisation, LocalAddress local) {
        this.directory = directory;
        this.organisation = organisation;
        this.local = local;
    }

    /** Fails when the database or the provider does not answer. */
    Future<CallerFinding> find(RoutingContext call) {
        try {
            return lookFor(call);
        } catch (IllegalStateException e) {
            return Future.failedFuture(e);
        }
    }

    private Future<CallerFinding> lookFor(RoutingContext call) {
        String authorization = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            String key =
                    authorization.startsWith(BEARER + ApiKeys.PREFIX) ? authorization.substring(BEARER.length()) : null;
            if (key != null && !ApiKeys.isWellFormed(key)) {
                return Future.succeededFuture(new UnknownCaller());
            }
            return key == null
                    ? Future.succeededFuture(organisation.finding(call))
                    : learned(
                                    call,
                                    places(directory.wasGoodApp(key)),
                                    directory.rememberedApp(key),
                                    () -> directory.app(key))
                            .map(app -> found(app, ""));
        }
        Optional<String> token = SessionCookie.of(call);
        if (token.isPresent()) {
            return learned(
                            call,
                            places(directory.wasGoodPerson(token.get())),
                            directory.rememberedPerson(token.get()),
                            () -> directory.person(token.get()))
                    .map(person -> found(person, SessionCookie.changeToken(token.get())));
        }
        CallerFinding signedIn = organisation.finding(call);
        if (signedIn instanceof FoundCaller || organisation.isConfigured()) {
            return Future.succeededFuture(signedIn);
        }
        return learned(call, acquaintances, directory.rememberedEmpty(), () -> Optional.of(directory.isEmpty()))
                .map(empty -> empty.orElse(false) ? local.finding(call) : new UnknownCaller());
    }

    /** Whether the provider has nothing to do with this call: there is none, or who makes it is signed in there. */
    boolean isOrganisationUnknownFor(RoutingContext call) {
        return !organisation.isConfigured() || organisation.finding(call) instanceof FoundCaller;
    }

    private static CallerFinding found(Optional<Caller> caller, String changeToken) {
        return caller.<CallerFinding>map(one -> new FoundCaller(one, changeToken))
                .orElseGet(UnknownCaller::new);
    }

    private Semaphore places(boolean wasGood) {
        return wasGood ? acquaintances : strangers;
    }

    private static <T> Future<Optional<T>> learned(
            RoutingContext call, Semaphore atOnce, Optional<T> remembered, Callable<Optional<T>> asking) {
        if (remembered.isPresent()) {
            return Future.succeededFuture(remembered);
        }
        if (!atOnce.tryAcquire()) {
            return Future.failedFuture(new IllegalStateException("too many are looked up at once"));
        }
        call.request().pause(); // what is sent meanwhile waits
        return call.vertx().executeBlocking(asking, false).onComplete(done -> atOnce.release());
    }
}
