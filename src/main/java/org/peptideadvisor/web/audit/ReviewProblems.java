package org.peptideadvisor.web.audit;

import java.util.List;
import org.peptideadvisor.review.FoundDecision;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/** Problems that only auditors meet. */
final class ReviewProblems {

    private ReviewProblems() {}

    /** When and why a decision was erased. */
    static ProblemDetails erased(FoundDecision.ErasedDecision erased) {
        return new ProblemDetails(
                ProblemType.ERASED,
                "What was asked and answered was erased at " + erased.erasure().time() + ", reason "
                        + erased.erasure().reason() + ". Entry " + erased.index()
                        + " of the ledger still shows that there was a decision.",
                List.of(),
                null);
    }

    /** What is not as it was recorded. */
    static ProblemDetails damaged(FoundDecision.DamagedDecision damaged) {
        return new ProblemDetails(
                ProblemType.DAMAGED,
                "Entry " + damaged.index() + " of the ledger is not as it was recorded: " + damaged.why()
                        + ". Run bin/advisor verify ledger and compare with a backup.",
                List.of(),
                null);
    }
}
