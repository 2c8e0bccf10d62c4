package org.peptideadvisor.web.wire;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.query.RequestQuery;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ReadsQuery;

/** Refuses every parameter at an address whose method does not say, by {@link ReadsQuery}, that it reads them itself. */
public final class QueryRefusal {

    QueryRefusal() {}

    /** The problem of a call with such a parameter; null lets it go on. */
    @ServerRequestFilter
    public @Nullable Response refuse(UriInfo address, ResourceInfo resource) {
        if (address.getQueryParameters().isEmpty()
                || resource.getResourceMethod().isAnnotationPresent(ReadsQuery.class)) {
            return null;
        }
        List<RequestFault> faults = new RequestQuery(address.getQueryParameters(), List.of()).faults();
        return faults.isEmpty() ? null : ProblemDetails.invalid(faults).response();
    }
}
