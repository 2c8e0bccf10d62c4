package org.peptideadvisor.audit;

import java.util.function.Function;

/** What came of checking something. */
public sealed interface Verdict<T> {

    /**
     * It holds.
     *
     * @param shown what is thereby shown
     */
    record VerifiedProof<T>(T shown) implements Verdict<T> {}

    /**
     * It does not hold, or cannot be checked.
     *
     * @param detail what was found, for this case
     */
    record RefutedProof<T>(RefutedBecause why, String detail) implements Verdict<T> {

        /** What was found and what it means, for an auditor. */
        public String message() {
            return detail + " " + why.meaning();
        }
    }

    /** Goes on with what was shown, if it was. */
    default <U> Verdict<U> then(Function<T, Verdict<U>> next) {
        if (this instanceof VerifiedProof<T> verified) {
            return next.apply(verified.shown());
        }
        var refuted = (RefutedProof<T>) this;
        return new RefutedProof<>(refuted.why(), refuted.detail());
    }

    static <T> Verdict<T> refuted(RefutedBecause why, String detail) {
        return new RefutedProof<>(why, detail);
    }
}
