package org.peptideadvisor.web.access;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.peptideadvisor.identity.CallerDirectory;
import org.peptideadvisor.identity.SignInResult;
import org.peptideadvisor.identity.SignIns;

/** Signs persons in and out at a browser, which keeps the token of the session in a cookie. */
@Singleton
final class BrowserSignIn {

    private final SignIns signIns;
    private final CallerDirectory directory;

    BrowserSignIn(SignIns signIns, CallerDirectory directory) {
        this.signIns = signIns;
        this.directory = directory;
    }

    /** Begins a session, in place of the one that the browser has. */
    SignInResult begin(RoutingContext call, String name, String password) {
        SignInResult result = signIns.signIn(name, password);
        if (result instanceof SignInResult.SignedIn in) {
            end(call);
            SessionCookie.set(call, in.token());
        }
        return result;
    }

    /** Ends the session that the browser has, if it has one. */
    void end(RoutingContext call) {
        SessionCookie.of(call).ifPresent(token -> {
            signIns.end(token);
            directory.forget(token);
        });
        SessionCookie.clear(call);
        call.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(OrganisationAuthentication.COOKIES))
                .forEach(name -> call.response()
                        .addCookie(Cookie.cookie(name, "")
                                .setPath("/")
                                .setMaxAge(0)
                                .setHttpOnly(true)
                                .setSecure(true)));
    }
}
