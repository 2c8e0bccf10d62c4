package org.peptideadvisor.web.author;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.wire.RequestBody;
import org.peptideadvisor.workbench.WorkbenchServices;

/** Calls of the workbench, each in the lane where it waits for its turn. Thread-safe. */
@Singleton
final class WorkbenchCalls {

    private final WorkbenchPlace place;
    private final WorkLanes lanes;

    WorkbenchCalls(WorkbenchPlace place, WorkLanes lanes) {
        this.place = place;
        this.lanes = lanes;
    }

    /** Answers a call that has no body. */
    CompletionStage<Response> read(
            RoutingContext call, WorkLane lane, BiFunction<WorkbenchServices, Caller, Response> answer) {
        Caller caller = CallerOf.call(call);
        return lanes.run(lane, () -> place.use(services -> answer.apply(services, caller)));
    }

    /** Shows something of a draft, if there is such a draft. */
    CompletionStage<Response> show(
            RoutingContext call, BiFunction<WorkbenchServices, Caller, ? extends Optional<?>> shown) {
        return read(call, WorkLane.DRAFTS, (services, caller) -> shown.apply(services, caller)
                .map(view -> Response.ok(view).build())
                .orElseGet(() -> ProblemDetails.of(ProblemType.UNKNOWN_DRAFT).response()));
    }

    /** Reads what a call sends, and answers it. */
    CompletionStage<Response> change(
            RoutingContext call, WorkLane lane, ChangeForm form, WorkbenchPlace.AskedChange asked) {
        byte[] body = RequestBody.of(call);
        return lanes.run(lane, () -> place.change(body, form, asked));
    }
}
