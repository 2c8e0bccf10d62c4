package org.peptideadvisor.web.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.web.pages.ReaderLanguage;
import org.peptideadvisor.web.wire.ManagementPort;

/** Writes the page on which persons sign in, and see what they may do. Thread-safe. */
@Singleton
final class SignInHtml {

    private static final String TEMPLATE = "pages/sign-in";

    private final OrganisationCallers organisation;
    private final ManagementPort management;

    SignInHtml(OrganisationCallers organisation, ManagementPort management) {
        this.organisation = organisation;
        this.management = management;
    }

    /**
     * The form.
     *
     * @param fault what went wrong before, in a sentence; empty if nothing did
     */
    Response form(String fault, int status, RoutingContext call) {
        PageHtml page = PageHtml.of(TEMPLATE, "Sign in")
                .with("name", "")
                .with("fault", fault)
                .with("organisation", organisation.isConfigured());
        return ReaderLanguage.said(page, call, Set.of()).response(status);
    }

    /** Who is signed in, and where to go from here: to what this port serves. */
    Response signedIn(Caller caller, RoutingContext call) {
        HttpServerRequest request = call.request();
        PageHtml page = PageHtml.of(TEMPLATE, "Your account")
                .with("name", caller.name())
                .with("roles", roles(caller))
                .with("isLocal", caller.kind() == CallerKind.LOCAL)
                .with("mayAdvise", caller.may(Permission.ADVISE) && !management.isWrongPort(request, "/"))
                .with("mayWork", caller.may(Permission.READ_DRAFTS) && !management.isWrongPort(request, "/workbench"))
                .with("mayReview", caller.may(Permission.REVIEW) && !management.isWrongPort(request, "/review"))
                .with("changeToken", ChangeOrigin.token(call));
        Set<String> own = caller.kind() == CallerKind.LOCAL ? Set.of() : Set.of(caller.name());
        return ReaderLanguage.said(page, call, own).response();
    }

    private static List<String> roles(Caller caller) {
        return caller.roles().stream()
                .sorted()
                .map(Role::id)
                .map(id -> id.toLowerCase(Locale.ROOT).replace('-', ' '))
                .toList();
    }
}
