package org.peptideadvisor.model.advice;

import java.util.List;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;

/**
 * What a client could do otherwise so that something is recommended, or that something unwanted falls away. Immutable.
 *
 * @param subject what was asked about; its kind is one of {@link org.peptideadvisor.model.WantedSubject.WantedKind}
 * @param outcome which of the answers holds
 * @param because the answer in one sentence
 * @param proposals the ways, those of the fewest changes first, then those of least effort
 * @param standing when there is no way: the facts in the way that nobody changes by wishing
 * @param rules when there is no way and no rule spoke for it: what each fell short of
 * @param referrals the referrals of the advice as it is: no change does away with them
 */
public record WhatIf(
        ExclusionSubject subject,
        WhatIfOutcome outcome,
        String because,
        List<ChangeProposal> proposals,
        List<UnchangeableFact> standing,
        List<UnmetRule> rules,
        List<Referral> referrals) {

    /** What the answer is. */
    public enum WhatIfOutcome {
        /** It is so already. */
        ALREADY,
        /** There is a way. */
        POSSIBLE,
        /** Within three changes there is none. */
        NONE,
        /** It is not for a client to bring about. */
        CLINICIAN
    }

    /**
     * One way: all of its changes together bring it about, and no fewer of them do.
     *
     * @param outcome the outcome of the advice after them
     * @param reasons why it is then recommended
     * @param added what else is then recommended that is not now, by id
     * @param gone what is then not recommended that is now, by id
     */
    public record ChangeProposal(
            List<ProposedChange> changes,
            String outcome,
            List<Reason> reasons,
            List<String> added,
            List<String> gone) {}

    /**
     * One thing done otherwise.
     *
     * @param kind {@code wish}, {@code timing}, {@code frequency}, {@code stop} or {@code wait}
     * @param fact the fact that it changes
     * @param text what to do
     * @param days how long to wait, else 0
     */
    public record ProposedChange(String kind, String fact, String text, int days) {}

    /**
     * A fact that stands in the way and is not changed.
     *
     * @param fact the fact
     * @param kind {@code body}, {@code medicine} (for a prescriber to decide on) or {@code not-asked}
     * @param because what a rule says of it
     * @param rule the rule
     */
    public record UnchangeableFact(String fact, String kind, String because, String rule) {}
}
