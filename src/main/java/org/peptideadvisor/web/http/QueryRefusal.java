package org.peptideadvisor.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.contract.query.RequestQuery;

/** Refuses every parameter at an address whose method does not say, by {@link ReadsQuery}, that it reads them itself. */
@Provider
public final class QueryRefusal implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext call) {
        if (resource.getResourceMethod().isAnnotationPresent(ReadsQuery.class)) {
            return;
        }
        Map<String, List<String>> given = call.getUriInfo().getQueryParameters();
        var query = new RequestQuery(given, List.of());
        if (!query.faults().isEmpty()) {
            call.abortWith(ProblemDetails.invalid(query.faults()).response());
        }
    }
}
