package org.peptideadvisor.web.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.peptideadvisor.web.http.ProblemDetails;

/** Has a browser told by a page what a resource answers with a problem. */
public final class ProblemPageFilter {

    ProblemPageFilter() {}

    /** Puts the page in place of the problem. */
    @ServerResponseFilter
    public void tell(ContainerResponseContext response, RoutingContext call) {
        if (response.getEntity() instanceof byte[] body
                && MediaType.valueOf(ProblemDetails.MEDIA_TYPE).equals(response.getMediaType())
                && ProblemPage.isWanted(call.request())) {
            PageHtml page = ProblemPage.of(ProblemDetails.read(body), call);
            response.setEntity(page.text(), null, MediaType.valueOf(PageHtml.TYPE));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, PageHtml.TYPE);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, page.language());
            response.getHeaders().putSingle(PageHtml.POLICY_FIELD, PageHtml.POLICY);
            response.getHeaders().putSingle(PageHtml.REFERRER_FIELD, PageHtml.REFERRER);
        }
    }
}
