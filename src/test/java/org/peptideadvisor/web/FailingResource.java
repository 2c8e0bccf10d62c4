package org.peptideadvisor.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Fails as a bug would, with a message that must not get out. */
@Path("/test/failure")
public class FailingResource {

    @GET
    public String fail() {
        throw new IllegalStateException("SECRET age 42");
    }
}
