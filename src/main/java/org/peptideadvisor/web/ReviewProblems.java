package org.peptideadvisor.web;

import java.util.List;
import org.peptideadvisor.review.Found;

/** Problems that only auditors meet. */
final class ReviewProblems {

    private ReviewProblems() {}

    /** When and why a decision was erased. */
    static Problem erased(Found.Erased erased) {
        return new Problem(
                ProblemType.ERASED,
                "What was asked and answered was erased at " + erased.erasure().time() + ", reason "
                        + erased.erasure().reason() + ". Entry " + erased.index()
                        + " of the ledger still shows that there was a decision.",
                List.of(),
                null);
    }

    /** What is not as it was recorded. */
    static Problem damaged(Found.Damaged damaged) {
        return new Problem(
                ProblemType.DAMAGED,
                "Entry " + damaged.index() + " of the ledger is not as it was recorded: " + damaged.why()
                        + ". Run bin/advisor verify ledger and compare with a backup.",
                List.of(),
                null);
    }
}
