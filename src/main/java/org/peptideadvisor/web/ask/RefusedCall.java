package org.peptideadvisor.web.ask;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer;
import org.peptideadvisor.advice.CallRefused;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/** The problems of calls that record something. */
final class RefusedCall {

    private RefusedCall() {}

    static Response response(CallRefused refused) {
        return switch (refused.why()) {
            case IN_FLIGHT -> ProblemDetails.of(ProblemType.KEY_IN_FLIGHT).response();
            case OTHER_CALL -> ProblemDetails.of(ProblemType.KEY_REUSED).response();
            case UNKNOWN -> ProblemDetails.of(ProblemType.UNKNOWN_DECISION).response();
            case ERASED ->
                new ProblemDetails(
                                ProblemType.ERASED,
                                "What this call is about was recorded and has been erased. Nothing was decided or recorded anew.",
                                List.of(),
                                null)
                        .response();
            case DAMAGED ->
                new ProblemDetails(
                                ProblemType.DAMAGED,
                                "What this call is about is not as it was recorded. Nothing was decided or recorded anew. Whoever runs the"
                                        + " service should run bin/advisor verify ledger.",
                                List.of(),
                                null)
                        .response();
        };
    }

    static Response response(UnrecordedAnswer unrecorded) {
        return ProblemDetails.of(
                        unrecorded.why() == UnrecordedAnswer.UnrecordedCause.BUSY
                                ? ProblemType.LEDGER_BUSY
                                : ProblemType.LEDGER_UNAVAILABLE)
                .response();
    }
}
