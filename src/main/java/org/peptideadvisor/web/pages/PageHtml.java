package org.peptideadvisor.web.pages;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/**
 * A page on its way: which template, and what it says. It allows a browser what stands in our own files, and nothing else: no style, script or picture
 * in the page itself, and nothing of elsewhere.
 */
public final class PageHtml {

    static final String TYPE = MediaType.TEXT_HTML + ";charset=utf-8";
    static final String POLICY_FIELD = "Content-Security-Policy";
    static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** With a stricter one a browser would not say, with a form, that it is of a page of ours. */
    static final String REFERRER = "same-origin";

    static final String REFERRER_FIELD = "Referrer-Policy";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private final String template;
    private final Map<String, Object> data = new HashMap<>();
    private String policy = POLICY;
    private @Nullable String language;
    private @Nullable String translated;

    private PageHtml(String template, String title) {
        this.template = template;
        data.put("title", title);
    }

    /**
     * A page.
     *
     * @param template its template below {@code org/peptideadvisor/web}, such as {@code consult/question}
     * @param title what a browser calls it
     */
    public static PageHtml of(String template, String title) {
        return new PageHtml(template, title);
    }

    /** The same page with something that its template asks for. */
    public PageHtml with(String name, Object value) {
        data.put(name, value);
        return this;
    }

    /**
     * The same page with the editor of texts. The styles that the editor makes are let in by a word that is said once: {@code nonce}.
     *
     * @param address of the editor; empty where it was not built, and then the page is as any other
     */
    public PageHtml withEditor(String address) {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        policy = address.isEmpty()
                ? POLICY
                : POLICY.replace("style-src 'self'", "connect-src 'self'; style-src 'self' 'nonce-" + nonce + "'");
        return with("editor", address).with("nonce", nonce);
    }

    /**
     * The same page in another language, if all of it can be said there; else in English, as it is. Call it last.
     *
     * @param tag the language, such as {@code de}
     * @param translate gives the HTML of a page in it, or null
     */
    public PageHtml in(String tag, UnaryOperator<@Nullable String> translate) {
        translated = translate.apply(PageTemplates.render(template, data));
        language = translated == null ? null : tag;
        return this;
    }

    /** The page as an answer that nobody keeps. */
    public Response response(int status) {
        return Response.status(status)
                .type(TYPE)
                .header(POLICY_FIELD, policy)
                .header(REFERRER_FIELD, REFERRER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language())
                .entity(text())
                .build();
    }

    /** The page as an answer. */
    public Response response() {
        return response(Response.Status.OK.getStatusCode());
    }

    /** Sends the page where no resource answers. */
    public void send(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language())
                .putHeader(POLICY_FIELD, POLICY)
                .putHeader(REFERRER_FIELD, REFERRER)
                .end(text());
    }

    String language() {
        return language == null ? RuleReadings.ENGLISH : language;
    }

    String text() {
        return translated == null ? PageTemplates.render(template, data) : translated;
    }
}
