package org.peptideadvisor.advice;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.AdviceJson;
import org.peptideadvisor.contract.EnvelopeJson;
import org.peptideadvisor.model.advice.Explanation;

/** A decision as the JSON of the HTTP contract: its id, release and time, then the advice, all in one object. Thread-safe. */
public final class DecisionJson {

    private final AdviceJson adviceJson = new AdviceJson();

    /** The decision in UTF-8; the bytes after the envelope are those of {@link AdviceJson}. */
    public byte[] write(Decision decision) {
        return write(decision, null);
    }

    /** The decision in UTF-8, with its explanation after the advice if there is one. */
    public byte[] write(Decision decision, @Nullable Explanation explanation) {
        return EnvelopeJson.write(
                decision.decisionId(),
                decision.release().id(),
                decision.release().name(),
                decision.decidedAt(),
                adviceJson.write(decision.advice(), explanation));
    }
}
