package org.peptideadvisor.web.consult;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;

/** Sends the forms of pages as a browser does, and finds in a page what its form holds. */
final class FormCalls {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static final int MOST_TRIES = 600;

    private FormCalls() {}

    /** Waits for the rules folder to be live; where a run before this one left a release, that one is at first. */
    static void await(LiveRelease live) throws InterruptedException {
        String shipped = ShippedRelease.get().id();
        for (int tries = 0; tries < MOST_TRIES && !shipped.equals(idOf(live.current())); tries++) {
            Thread.sleep(100);
        }
    }

    private static String idOf(@Nullable Release release) {
        return release == null ? "" : release.id();
    }

    static Response get(String path) {
        return get(path, "en");
    }

    /** From a browser whose reader prefers a language. */
    static Response get(String path, String language) {
        return given().accept(HTML)
                .header("Accept-Language", language)
                .redirects()
                .follow(false)
                .get(path);
    }

    static Response post(String path, Map<String, ?> fields) {
        return post(path, fields, "en");
    }

    /** From a browser whose reader prefers a language. */
    static Response post(String path, Map<String, ?> fields, String language) {
        return given().accept(HTML)
                .header("Accept-Language", language)
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("utf-8"))
                .formParams(fields)
                .post(path);
    }

    /** What a hidden field of a page holds. */
    static String field(Response page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.asString());
        if (!found.find()) {
            throw new AssertionError("no " + name + " in " + page.asString());
        }
        return found.group(1);
    }
}
