package org.peptideadvisor.web.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.wire.RequestBody;

/** Asks each form that somebody who is signed in sends for the token that only a page of ours holds. */
public final class FormTokenFilter {

    /** The field of a form that holds it. */
    static final String FIELD = "changeToken";

    FormTokenFilter() {}

    /** The problem of a form without it; null lets the call go on. */
    @ServerRequestFilter
    public @Nullable Response refuse(RoutingContext call, ResourceInfo resource) {
        Consumes consumes = resource.getResourceMethod().getAnnotation(Consumes.class);
        if (consumes == null
                || !List.of(consumes.value()).contains(MediaType.APPLICATION_FORM_URLENCODED)
                || !resource.getResourceMethod().isAnnotationPresent(RequiresPermission.class)) {
            return null;
        }
        String token = ChangeOrigin.token(call);
        boolean ours = token.isEmpty()
                || ChangeOrigin.isToken(FormFields.of(RequestBody.of(call)).text(FIELD), token);
        return ours ? null : ProblemDetails.of(ProblemType.FOREIGN_PAGE).response();
    }
}
