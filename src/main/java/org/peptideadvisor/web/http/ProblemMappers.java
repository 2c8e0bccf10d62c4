package org.peptideadvisor.web.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.peptideadvisor.engine.RunawayRulesException;
import org.peptideadvisor.ledger.setup.SigningRefusedException;
import org.peptideadvisor.ledger.store.StoreException;

/** Turns every exception of a resource or the framework into a problem. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ServedAddresses addresses;

    ProblemMappers(ServedAddresses addresses) {
        this.addresses = addresses;
    }

    /** What the framework says about a call, such as 405, 406 or 415. */
    @ServerExceptionMapper
    public Response map(WebApplicationException failure, UriInfo address) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        ProblemType type = ProblemType.of(status);
        Response problem = type == ProblemType.INTERNAL_ERROR
                ? IncidentReport.of(failure).response()
                : ProblemDetails.of(type).response();
        return type == ProblemType.METHOD_NOT_ALLOWED
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, addresses.allowed(address.getPath()))
                        .build()
                : problem;
    }

    /** Rules that were cut; the metric {@code advisor_runaway_total} names the rule. */
    @ServerExceptionMapper
    public Response map(RunawayRulesException failure) {
        return ProblemDetails.of(ProblemType.RUNAWAY_RULES).response();
    }

    /** A ledger that does not answer; {@link LedgerHealth} notes why. */
    @ServerExceptionMapper
    public Response map(StoreException failure) {
        return ProblemDetails.of(ProblemType.LEDGER_UNAVAILABLE).response();
    }

    /** A ledger of which nothing may be signed, or whose signatures cannot be kept. */
    @ServerExceptionMapper
    public Response map(SigningRefusedException failure) {
        LOG.errorf("nothing is signed: %s", failure.getMessage());
        return ProblemDetails.of(ProblemType.LEDGER_UNAVAILABLE).response();
    }

    /** A bug, or lost infrastructure. */
    @ServerExceptionMapper
    public Response map(Throwable failure) {
        return IncidentReport.of(failure).response();
    }
}
