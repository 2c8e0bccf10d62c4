package org.peptideadvisor.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls the service as a page or an app would: with these headers on each call. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Pattern COOKIE = Pattern.compile("(advisor-session=[^;]+);");
    private static final Pattern TOKEN = Pattern.compile("\"changeToken\":\"([0-9a-f]+)\"");

    private final String origin;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Browser(String origin) {
        this.origin = origin;
    }

    /** @param origin of the service */
    static Browser at(String origin) {
        return new Browser(origin);
    }

    Browser with(String header, String value) {
        var other = new Browser(origin);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        return other;
    }

    Browser without(String header) {
        var other = new Browser(origin);
        other.headers.putAll(headers);
        other.headers.remove(header);
        return other;
    }

    /** A browser in which this person has signed in. */
    Browser signedIn(String name, String password) {
        HttpResponse<String> response = with("Origin", origin)
                .call(
                        "POST",
                        "/sign-in",
                        "application/x-www-form-urlencoded",
                        "name=" + name + "&password=" + password.replace(' ', '+'));
        if (response.statusCode() != 303) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        Browser page = with("Origin", origin)
                .with(
                        "Cookie",
                        found(
                                COOKIE,
                                response.headers().firstValue("Set-Cookie").orElse("")));
        return page.with("X-Change-Token", found(TOKEN, page.get("/v1/session").body()));
    }

    static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "application/json", "");
    }

    HttpResponse<String> post(String path, String json) {
        return call("POST", path, "application/json", json);
    }

    HttpResponse<String> call(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
