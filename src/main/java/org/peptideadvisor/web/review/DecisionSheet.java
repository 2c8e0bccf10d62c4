package org.peptideadvisor.web.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.web.plan.PlanView;

/**
 * A recorded decision as its page shows it.
 *
 * @param index its place in the ledger
 * @param release the name of the release that decided
 * @param releaseId its id
 * @param askedBy the pseudonym of who asked
 * @param subject stands for whom it is about; empty if it is about nobody in particular
 * @param plan the answer as the client saw it; null if it is in an older form
 * @param fired the rules that fired
 * @param input the request, as it was received
 */
record DecisionSheet(
        long index,
        String id,
        String at,
        String outcome,
        String release,
        String releaseId,
        String askedBy,
        String subject,
        @Nullable PlanView plan,
        List<FiredRow> fired,
        String input) {

    /** A rule that fired, with its title today if it is still there, and the facts that it fired on. */
    record FiredRow(String rule, String title, List<String> facts) {}

    boolean hasPlan() {
        return plan != null;
    }
}
