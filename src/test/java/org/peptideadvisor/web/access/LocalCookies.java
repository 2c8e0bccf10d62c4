package org.peptideadvisor.web.access;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cookies of localhost as browsers keep them there: for every port, and secure ones without TLS, which {@link java.net.CookieManager} refuses. */
final class LocalCookies extends CookieHandler {

    private final Map<String, String> kept = new LinkedHashMap<>();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
        return kept.isEmpty()
                ? Map.of()
                : Map.of(
                        "Cookie",
                        List.of(kept.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; "))));
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if (name.equalsIgnoreCase("Set-Cookie")) {
                for (String value : values) {
                    String pair = value.split(";", 2)[0];
                    String cookie = pair.substring(0, pair.indexOf('='));
                    if (HttpCookie.parse(value).get(0).getMaxAge() == 0) {
                        kept.remove(cookie);
                    } else {
                        kept.put(cookie, pair.substring(pair.indexOf('=') + 1));
                    }
                }
            }
        });
    }
}
