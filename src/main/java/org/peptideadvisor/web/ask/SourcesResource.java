package org.peptideadvisor.web.ask;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.http.ConditionalAnswer;
import org.peptideadvisor.web.http.RequiresPermission;

/** What rules and tables cite. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {

    private final ConditionalAnswer conditional;

    SourcesResource(ConditionalAnswer conditional) {
        this.conditional = conditional;
    }

    /** All of them. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @Compressed
    public Response all(@Context HttpHeaders call) {
        return conditional.whole(call, "sources", SourcesView::of);
    }
}
