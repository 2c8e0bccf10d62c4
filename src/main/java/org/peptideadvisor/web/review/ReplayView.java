package org.peptideadvisor.web.review;

import org.peptideadvisor.review.ReplayResult;
import org.peptideadvisor.review.ReplayResult.DifferentReplay;
import org.peptideadvisor.review.ReplayResult.FailedReplay;
import org.peptideadvisor.review.ReplayResult.IdenticalReplay;

/**
 * What came of running a decision again.
 *
 * @param style how it is shown: empty for not yet, {@code same}, {@code other} or {@code failed}
 * @param pointer where the first difference is
 */
record ReplayView(String style, String text, String pointer, String recorded, String replayed) {

    /** It was not run again. */
    static final ReplayView NONE = new ReplayView("", "", "", "", "");

    static ReplayView of(ReplayResult result) {
        if (result instanceof IdenticalReplay) {
            return new ReplayView(
                    "same",
                    "Run again on the release that decided, the answer is the same, byte for byte.",
                    "",
                    "",
                    "");
        }
        if (result instanceof DifferentReplay other) {
            return new ReplayView(
                    "other", "Run again, the answer is another.", other.pointer(), other.recorded(), other.replayed());
        }
        return new ReplayView("failed", ((FailedReplay) result).detail(), "", "", "");
    }
}
