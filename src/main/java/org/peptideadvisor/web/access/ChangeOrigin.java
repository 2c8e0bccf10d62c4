package org.peptideadvisor.web.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.web.access.CallerFinding.FoundCaller;

/**
 * Tells a change that a page of ours makes from one that a page of others makes through the browser of somebody who is signed in. A key or a token is never sent
 * by a browser on its own, so that calls with one need nothing more.
 */
public final class ChangeOrigin {

    static final String TOKEN_HEADER = "X-Change-Token";
    private static final String SITE_HEADER = "Sec-Fetch-Site";
    private static final String MODE_HEADER = "Sec-Fetch-Mode";

    private ChangeOrigin() {}

    /**
     * Whether a change may be made.
     *
     * @param form whether it is sent by a form, which cannot send the token as a header: {@link FormTokenFilter} asks for it once the body is read
     */
    static boolean isOurs(RoutingContext call, FoundCaller found, boolean form) {
        HttpServerRequest request = call.request();
        if (found.changeToken().isEmpty()) {
            return true;
        }
        boolean fromBrowser = request.headers().contains(HttpHeaders.ORIGIN)
                || request.headers().contains(SITE_HEADER);
        if (found.caller().kind() == CallerKind.LOCAL && !fromBrowser) {
            return true; // a program at this machine, which needs no page to act for it
        }
        return isSameOrigin(request) && (form || isToken(request.getHeader(TOKEN_HEADER), found.changeToken()));
    }

    /** Notes what a change would have to bring along, for who asks for it. */
    static void note(RoutingContext call, CallerFinding finding) {
        call.put(TOKEN_HEADER, finding instanceof FoundCaller found ? found.changeToken() : "");
    }

    /** What a change would have to bring along; empty where nothing is asked for. */
    public static String token(RoutingContext call) {
        String token = call.get(TOKEN_HEADER);
        return token == null ? "" : token;
    }

    /**
     * Whether a page of another site has the browser send this, be it only to look. A person may follow a link from there to a page of ours.
     *
     * @param page whether this asks for a page
     */
    static boolean isOfAnotherSite(HttpServerRequest request, boolean page) {
        return "cross-site".equals(request.getHeader(SITE_HEADER))
                && !(page
                        && request.method().equals(HttpMethod.GET)
                        && "navigate".equals(request.getHeader(MODE_HEADER)));
    }

    /** Whether a browser sends this for a page of another host; what is no browser says nothing of a page. */
    public static boolean isOfAnotherOrigin(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.ORIGIN) && !isSameOrigin(request);
    }

    /** Whether the page that has this sent is of the host that it is sent to. */
    static boolean isSameOrigin(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String site = request.getHeader(SITE_HEADER);
        String host = request.getHeader(HttpHeaders.HOST);
        return origin != null
                && host != null
                && host.equalsIgnoreCase(authority(origin))
                && (site == null || site.equals("same-origin"));
    }

    /** Whether this is the token, in a time that tells nothing of it. */
    static boolean isToken(@Nullable String sent, String token) {
        return sent != null
                && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
