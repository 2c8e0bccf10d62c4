package org.peptideadvisor.web.access;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.peptideadvisor.identity.ApiScope;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.web.access.CallerFinding.FoundCaller;
import org.peptideadvisor.web.access.CallerFinding.UnknownCaller;
import org.peptideadvisor.web.http.AdvisorConfig;

/**
 * Makes callers of what the organisation's provider says. Persons who signed in at a page have the roles of its claim; an administrator is neither advisor nor
 * approver. Whoever sends a token is an app, and may do what the token's scopes say, whatever roles stand in it.
 */
@Singleton
final class OrganisationCallers {

    private static final Set<Role> OF_RULES = EnumSet.of(Role.ADVISOR, Role.APPROVER);

    private final OpenLedger open;
    private final boolean isConfigured;

    OrganisationCallers(OpenLedger open, AdvisorConfig config) {
        this.open = open;
        this.isConfigured = config.oidc().url().isPresent();
    }

    /** Whether the service knows of a provider. */
    boolean isConfigured() {
        return isConfigured;
    }

    /**
     * Who makes a call, as the provider says.
     *
     * @throws IllegalStateException if the provider did not answer
     */
    CallerFinding finding(RoutingContext call) {
        if (call.get(OrganisationAuthentication.UNAVAILABLE) instanceof Throwable failure) {
            throw new IllegalStateException("the provider does not answer", failure);
        }
        return call.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                        && token.getSubject() != null
                ? found(call, user.getSecurityIdentity(), token)
                : new UnknownCaller();
    }

    private FoundCaller found(RoutingContext call, SecurityIdentity identity, JsonWebToken token) {
        boolean isPerson = identity.getCredential(IdTokenCredential.class) != null;
        Set<Role> roles = isPerson ? rolesOfPerson(identity) : rolesOfApp(token);
        String name = Objects.requireNonNullElse(token.getName(), token.getSubject());
        var caller = new Caller(pseudonym(token), name, isPerson ? CallerKind.PERSON : CallerKind.APP, roles);
        return new FoundCaller(caller, isPerson ? SessionCookie.changeToken(cookies(call)) : "");
    }

    private static Set<Role> rolesOfPerson(SecurityIdentity identity) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        identity.getRoles().forEach(id -> Role.of(id).ifPresent(roles::add));
        if (roles.contains(Role.ADMINISTRATOR)) {
            roles.removeAll(OF_RULES);
        }
        return roles;
    }

    private static Set<Role> rolesOfApp(JsonWebToken token) {
        return token.<Object>getClaim("scope") instanceof String scopes
                ? Arrays.stream(scopes.split(" "))
                        .flatMap(id -> ApiScope.of(id).stream())
                        .map(ApiScope::role)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The same for each call of one person or app, and nothing that tells who it is. */
    private String pseudonym(JsonWebToken token) {
        return "oidc-"
                + open.ledger()
                        .token(token.getIssuer() + " " + token.getSubject())
                        .text();
    }

    private static String cookies(RoutingContext call) {
        return call.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .map(Cookie::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
