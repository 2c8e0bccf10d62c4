package org.peptideadvisor.web.ask;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer;
import org.peptideadvisor.advice.CallRefused;
import org.peptideadvisor.advice.FeedbackAnswer;
import org.peptideadvisor.advice.FeedbackAnswer.RecordedFeedback;
import org.peptideadvisor.advice.FeedbackService;
import org.peptideadvisor.contract.query.RepeatHeader;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.wire.RequestBody;

/** Clients say here what became of an advice. */
@Path("/v1/feedback")
@Produces(MediaType.APPLICATION_JSON)
public class FeedbackResource {

    private final FeedbackService service;
    private final FeedbackMeter meter;

    FeedbackResource(FeedbackService service, FeedbackMeter meter) {
        this.service = service;
        this.meter = meter;
    }

    /** Records it; waits for the ledger. */
    @POST
    @RequiresPermission(Permission.ADVISE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(@Context RoutingContext call) {
        RepeatHeader header = RepeatHeader.of(call.request().headers().getAll(RepeatHeader.NAME));
        return header.faults().isEmpty()
                ? response(service.give(CallerOf.call(call), RequestBody.of(call), header.key()))
                : ProblemDetails.invalid(header.faults()).response();
    }

    private Response response(FeedbackAnswer answer) {
        if (answer instanceof RecordedFeedback recorded) {
            meter.count(recorded);
            return Response.ok(FeedbackView.of(recorded)).build();
        }
        if (answer instanceof UnrecordedAnswer unrecorded) {
            return RefusedCall.response(unrecorded);
        }
        if (answer instanceof CallRefused refused) {
            return RefusedCall.response(refused);
        }
        return answer instanceof FaultyRequest faulty
                ? ProblemDetails.invalid(faulty.faults()).response()
                : ProblemDetails.of(ProblemType.NO_RELEASE).response();
    }
}
