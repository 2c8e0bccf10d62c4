package org.peptideadvisor.web.access;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.web.http.AdvisorConfig;

/**
 * What the framework needs to know of the organisation's provider. It is asked for the first call that needs it, so that the service starts also
 * while the provider does not answer.
 */
@ApplicationScoped
public class OrganisationTenant implements TenantConfigResolver {

    static final String ID = "organisation";
    static final String SIGN_IN = "/sign-in/organisation";

    private final @Nullable OidcTenantConfig tenant;

    OrganisationTenant(AdvisorConfig config) {
        AdvisorConfig.OrganisationSettings organisation = config.oidc();
        tenant = organisation.url().map(url -> tenant(url, organisation)).orElse(null);
    }

    private static OidcTenantConfig tenant(String url, AdvisorConfig.OrganisationSettings organisation) {
        var builder = OidcTenantConfig.authServerUrl(url)
                .tenantId(ID)
                .clientId(organisation.client())
                .applicationType(ApplicationType.HYBRID)
                .token()
                .audience(organisation.client())
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .authentication()
                .redirectPath(SIGN_IN)
                .restorePathAfterRedirect(false)
                .pkceRequired(organisation.secret().isPresent())
                .javaScriptAutoRedirect(false)
                .cookieForceSecure(true) // browsers keep it at localhost too
                .end()
                .roles(Source.accesstoken, organisation.rolesClaim());
        organisation.secret().ifPresent(builder::credentials);
        return builder.build();
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext call, OidcRequestContext<OidcTenantConfig> context) {
        return tenant == null ? Uni.createFrom().nullItem() : Uni.createFrom().item(tenant);
    }
}
