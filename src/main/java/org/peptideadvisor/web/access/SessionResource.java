package org.peptideadvisor.web.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.RequiresPermission;

/** Who asks. Persons sign in and out at {@link SignInPage}. */
@Path("/v1/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    /** Who asks, and what a page of ours sends along with a change. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    public SessionView session(@Context RoutingContext call) {
        return SessionView.of(CallerOf.call(call), ChangeOrigin.token(call));
    }
}
