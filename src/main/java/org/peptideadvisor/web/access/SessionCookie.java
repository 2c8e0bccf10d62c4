package org.peptideadvisor.web.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.peptideadvisor.identity.SecretToken;

/** The cookie that holds the token of a session. Over a network it goes only with TLS, and a host below or beside ours cannot set it. */
final class SessionCookie {

    private static final String NAME = "advisor-session";
    private static final String SECURE_NAME = "__Host-advisor-session";

    private SessionCookie() {}

    /** The token that the browser sent. */
    static Optional<String> of(RoutingContext call) {
        return Optional.ofNullable(call.request().getCookie(name(call))).map(Cookie::getValue);
    }

    /** Has the browser keep a token until it is closed. */
    static void set(RoutingContext call, String token) {
        call.response().addCookie(cookie(call, token));
    }

    /** Has the browser forget the token. */
    static void clear(RoutingContext call) {
        call.response().addCookie(cookie(call, "").setMaxAge(0));
    }

    private static Cookie cookie(RoutingContext call, String value) {
        return Cookie.cookie(name(call), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(!LocalAddress.isNamed(call))
                .setSameSite(CookieSameSite.STRICT);
    }

    private static String name(RoutingContext call) {
        return LocalAddress.isNamed(call) ? NAME : SECURE_NAME;
    }

    /** What a page of ours sends along with a change: made of what a page of others cannot read. */
    static String changeToken(String secret) {
        return SecretToken.digest("change " + secret);
    }
}
