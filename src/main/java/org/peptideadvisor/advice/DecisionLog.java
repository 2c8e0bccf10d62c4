package org.peptideadvisor.advice;

import java.util.concurrent.CompletionStage;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.store.EntryRow.RowCondition;

/** Records decisions. Thread-safe. */
@FunctionalInterface
public interface DecisionLog {

    /** Records a decision if this holds then; answers when that is durable, or cannot be. It does not wait. */
    CompletionStage<AppendResult> record(MadeDecision decision, RowCondition condition);

    /** Records a decision in any case. */
    default CompletionStage<AppendResult> record(MadeDecision decision) {
        return record(decision, tables -> null);
    }
}
