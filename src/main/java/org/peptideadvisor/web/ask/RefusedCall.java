package org.peptideadvisor.web.ask;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.AdviceAnswer.RepeatedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer;
import org.peptideadvisor.advice.CallRefused;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/** The problems of calls that record something. */
public final class RefusedCall {

    private RefusedCall() {}

    /** Why no advice was given; null where it was. */
    public static @Nullable ProblemDetails problem(AdviceAnswer answer) {
        if (answer instanceof DecidedAnswer || answer instanceof RepeatedAnswer) {
            return null;
        }
        if (answer instanceof CallRefused refused) {
            return problem(refused);
        }
        if (answer instanceof UnrecordedAnswer unrecorded) {
            return problem(unrecorded);
        }
        return answer instanceof FaultyRequest faulty
                ? ProblemDetails.invalid(faulty.faults())
                : ProblemDetails.of(ProblemType.NO_RELEASE);
    }

    static Response response(CallRefused refused) {
        return problem(refused).response();
    }

    static Response response(UnrecordedAnswer unrecorded) {
        return problem(unrecorded).response();
    }

    private static ProblemDetails problem(CallRefused refused) {
        return switch (refused.why()) {
            case IN_FLIGHT -> ProblemDetails.of(ProblemType.KEY_IN_FLIGHT);
            case OTHER_CALL -> ProblemDetails.of(ProblemType.KEY_REUSED);
            case UNKNOWN -> ProblemDetails.of(ProblemType.UNKNOWN_DECISION);
            case ERASED ->
                new ProblemDetails(
                        ProblemType.ERASED,
                        "What this call is about was recorded and has been erased. Nothing was decided or recorded anew.",
                        List.of(),
                        null);
            case DAMAGED ->
                new ProblemDetails(
                        ProblemType.DAMAGED,
                        "What this call is about is not as it was recorded. Nothing was decided or recorded anew. Whoever runs the"
                                + " service should run bin/advisor verify ledger.",
                        List.of(),
                        null);
        };
    }

    private static ProblemDetails problem(UnrecordedAnswer unrecorded) {
        return ProblemDetails.of(
                unrecorded.why() == UnrecordedAnswer.UnrecordedCause.BUSY
                        ? ProblemType.LEDGER_BUSY
                        : ProblemType.LEDGER_UNAVAILABLE);
    }
}
