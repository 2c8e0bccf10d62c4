package org.peptideadvisor.web.consult;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the forms of pages as a browser does, and finds in a page what its form holds. */
final class FormCalls {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private FormCalls() {}

    static Response get(String path) {
        return given().accept(HTML).redirects().follow(false).get(path);
    }

    static Response post(String path, Map<String, ?> fields) {
        return given().accept(HTML)
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
