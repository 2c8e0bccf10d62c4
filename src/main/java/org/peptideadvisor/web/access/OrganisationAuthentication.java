package org.peptideadvisor.web.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.web.http.AdvisorConfig;

/**
 * Hands to the framework's OpenID Connect only what is meant for it: tokens that are no keys of ours, its cookies, and the address at which a person begins and ends to
 * sign in. What it refuses goes on as nobody's, so that {@link AccessGate} answers all alike.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class OrganisationAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    static final String COOKIES = "q_";
    /** Set where the provider did not answer. */
    static final String UNAVAILABLE = OrganisationAuthentication.class.getName();

    private final OidcAuthenticationMechanism oidc;
    private final boolean isConfigured;

    OrganisationAuthentication(OidcAuthenticationMechanism oidc, AdvisorConfig config) {
        this.oidc = oidc;
        this.isConfigured = config.oidc().url().isPresent();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        if (!isConfigured) {
            return Uni.createFrom().nullItem();
        }
        if (isToken(call) || (isPage(call) && !call.normalizedPath().equals(OrganisationTenant.SIGN_IN))) {
            return oidc.authenticate(call, providers)
                    .onFailure(AuthenticationFailedException.class)
                    .recoverWithNull()
                    .onFailure()
                    .recoverWithItem(failure -> {
                        call.put(UNAVAILABLE, failure);
                        return null;
                    });
        }
        return isPage(call)
                ? oidc.authenticate(call, providers)
                : Uni.createFrom().nullItem();
    }

    private static boolean isToken(RoutingContext call) {
        String authorization = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null
                && authorization.startsWith(BEARER)
                && !authorization.startsWith(BEARER + ApiKeys.PREFIX);
    }

    private static boolean isPage(RoutingContext call) {
        return call.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                && (call.normalizedPath().equals(OrganisationTenant.SIGN_IN)
                        || call.request().cookies().stream()
                                .anyMatch(cookie -> cookie.getName().startsWith(COOKIES)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return isConfigured && isPage(call)
                ? oidc.getChallenge(call)
                : Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }
}
