package org.peptideadvisor.web.access;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.web.pages.PageHtml;

/** Writes the page on which persons sign in, and see what they may do. Thread-safe. */
@Singleton
final class SignInHtml {

    private static final String TEMPLATE = "pages/sign-in";

    private final OrganisationCallers organisation;

    SignInHtml(OrganisationCallers organisation) {
        this.organisation = organisation;
    }

    /**
     * The form.
     *
     * @param fault what went wrong before, in a sentence; empty if nothing did
     */
    Response form(String fault, int status) {
        return PageHtml.of(TEMPLATE, "Sign in")
                .with("name", "")
                .with("fault", fault)
                .with("organisation", organisation.isConfigured())
                .response(status);
    }

    /** Who is signed in. */
    Response signedIn(Caller caller, String changeToken) {
        return PageHtml.of(TEMPLATE, "Your account")
                .with("name", caller.name())
                .with("roles", roles(caller))
                .with("isLocal", caller.kind() == CallerKind.LOCAL)
                .with("mayAdvise", caller.may(Permission.ADVISE))
                .with("mayWork", caller.may(Permission.READ_DRAFTS))
                .with("mayReview", caller.may(Permission.REVIEW))
                .with("changeToken", changeToken)
                .response();
    }

    private static List<String> roles(Caller caller) {
        return caller.roles().stream()
                .sorted()
                .map(Role::id)
                .map(id -> id.toLowerCase(Locale.ROOT).replace('-', ' '))
                .toList();
    }
}
