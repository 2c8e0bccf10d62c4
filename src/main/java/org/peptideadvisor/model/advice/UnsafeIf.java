package org.peptideadvisor.model.advice;

import java.util.List;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Referral;

/**
 * What would make an advice unsafe: each single fact that would take something out of it.
 *
 * @param because the answer in one sentence
 * @param hazards the facts, the gravest first
 */
public record UnsafeIf(String because, List<UnsafeFact> hazards) {

    /** Only what answers a question that was not asked. */
    public UnsafeIf unasked() {
        return new UnsafeIf(
                because, hazards.stream().filter(one -> !one.asked()).toList());
    }

    /**
     * One fact that the client did not tell.
     *
     * @param fact the fact
     * @param question the question whose answer it would be
     * @param asked whether the client was asked
     * @param outcome the outcome of the advice if it were so
     * @param held whether every active would then be held back
     * @param takesOut what is recommended now and would not be, by id
     * @param because why, in one sentence
     * @param referrals the referrals that it would add
     * @param reasons what rules say of it
     */
    public record UnsafeFact(
            String fact,
            String question,
            boolean asked,
            String outcome,
            boolean held,
            List<String> takesOut,
            String because,
            List<Referral> referrals,
            List<Reason> reasons) {}
}
