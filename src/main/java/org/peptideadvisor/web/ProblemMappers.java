package org.peptideadvisor.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource or the framework throws into a problem. */
public class ProblemMappers {

    /** What the framework says about a call, such as 405, 406 or 415. */
    @ServerExceptionMapper
    public Response map(WebApplicationException failure) {
        Response original = failure.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        ProblemType type = ProblemType.of(status);
        if (type == ProblemType.INTERNAL_ERROR) {
            return Incident.of(failure).response();
        }
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        Response problem = Problem.of(type).response();
        return allow == null
                ? problem
                : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
    }

    /** A bug, or lost infrastructure. */
    @ServerExceptionMapper
    public Response map(Throwable failure) {
        return Incident.of(failure).response();
    }
}
