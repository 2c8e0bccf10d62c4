package org.peptideadvisor.web.access;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.model.ProgramFile;

/** Writes the page on which persons sign in, with the one style that its policy allows. Thread-safe. */
@Singleton
final class SignInHtml {

    private static final String HTML = MediaType.TEXT_HTML;

    private final OrganisationCallers organisation;
    private final String style = ProgramFile.text(SignInHtml.class, "sign-in.css");
    private final String policy = "default-src 'none'; style-src 'sha256-" + digest(style)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private final Template template = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .build()
            .parse(ProgramFile.text(SignInHtml.class, "sign-in.html"), Variant.forContentType(HTML), "sign-in");

    SignInHtml(OrganisationCallers organisation) {
        this.organisation = organisation;
    }

    /**
     * The form.
     *
     * @param fault what went wrong before, in a sentence; empty if nothing did
     */
    Response form(String fault, int status) {
        return page(
                status,
                template.data("style", new RawString(style))
                        .data("name", "")
                        .data("fault", fault)
                        .data("organisation", organisation.isConfigured())
                        .render());
    }

    /** Who is signed in. */
    Response signedIn(SessionView session) {
        return page(
                200,
                template.data("style", new RawString(style))
                        .data("name", session.name())
                        .data("roles", session.roles())
                        .data(
                                "local",
                                session.kind().equals(CallerKind.LOCAL.name().toLowerCase(Locale.ROOT)))
                        .data("changeToken", session.changeToken())
                        .render());
    }

    private Response page(int status, String text) {
        return Response.status(status)
                .type(HTML + ";charset=utf-8")
                .header("Content-Security-Policy", policy)
                .header("Cache-Control", "no-store")
                .entity(text)
                .build();
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
