package org.peptideadvisor.review;

import java.util.Locale;

/** The result of running a recorded decision again. */
public sealed interface ReplayResult {

    /** The answer is the same, byte for byte. */
    record IdenticalReplay() implements ReplayResult {}

    /**
     * It is another.
     *
     * @param pointer the JSON pointer to the first part that differs; empty if only the way of writing does
     * @param recorded what stands there in the recorded answer, as JSON; empty if nothing does
     * @param replayed what stands there now
     */
    record DifferentReplay(String pointer, String recorded, String replayed) implements ReplayResult {}

    /**
     * It cannot be run again.
     *
     * @param why for a program
     * @param detail for a person
     */
    record FailedReplay(FailureReason why, String detail) implements ReplayResult {}

    /** Why a decision cannot be run again. */
    enum FailureReason {
        /** There is no such decision. */
        UNKNOWN,
        /** What was asked and answered was erased. */
        ERASED,
        /** What is kept is not as it was recorded. */
        DAMAGED,
        /** The text of the release was not recorded, or is gone. */
        RELEASE_MISSING,
        /** The text that is kept under the id of the release has another digest. */
        RELEASE_ALTERED,
        /** This version of the program does not take the rules of the release. */
        RELEASE_REJECTED,
        /** This version of the program does not take the request. */
        REQUEST_REFUSED,
        /** The rules did not come to an end. */
        RUNAWAY,
        /** The budget had nothing left for it; ask again. */
        OUT_OF_TIME;

        /** For programs, such as {@code release-missing}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
