package org.peptideadvisor.workbench.trial;

import java.util.List;
import java.util.Set;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.impact.AdviceChange;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;

/** What came of trying a draft on a client. */
public sealed interface TrialOutcome {

    /**
     * Both answers.
     *
     * @param before what the live release says
     * @param after what the draft says
     * @param changes how they differ, the gravest first
     * @param firedBefore ids of the rules that fired on the live release
     * @param firedAfter ids of those that fired on the draft
     * @param silent rules that were asked about and did not fire on the draft, with the first condition that did not hold
     */
    record TriedClient(
            Advice before,
            Advice after,
            List<AdviceChange> changes,
            Set<String> firedBefore,
            Set<String> firedAfter,
            List<UnmetRule> silent)
            implements TrialOutcome {}

    /** The client cannot be read. */
    record FaultyClient(List<RequestFault> faults) implements TrialOutcome {}

    /** The draft cannot be tried: this is wrong with it. */
    record FaultyDraft(List<Diagnostic> findings) implements TrialOutcome {}

    /** No release is live. */
    record NothingToCompare() implements TrialOutcome {}
}
