package org.peptideadvisor.advice;

import java.util.concurrent.CompletionStage;
import org.peptideadvisor.ledger.AppendResult;

/** Records decisions. Thread-safe. */
@FunctionalInterface
public interface DecisionLog {

    /** Records a decision; answers when that is durable, or cannot be. It does not wait. */
    CompletionStage<AppendResult> record(MadeDecision decision);
}
