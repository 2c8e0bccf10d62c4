package org.peptideadvisor.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.peptideadvisor.web.http.OpenToAll;

/** Fails as a bug would, with a message that must not get out. */
@Path("/test/failure")
public class FailingResource {

    @GET
    @OpenToAll
    public String fail() {
        throw new IllegalStateException("SECRET age 42");
    }
}
