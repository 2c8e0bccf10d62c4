package org.peptideadvisor.advice;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.peptideadvisor.ledger.AppendResult;
import org.peptideadvisor.ledger.AppendResult.AppendFailed;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.EntryRow.RowCondition;
import org.peptideadvisor.ledger.store.FailureCauses;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.RecordedFiring;

/** Records decisions in the ledger: sealed, with the look-up rows that they are found by. Thread-safe. */
public final class LedgerLog implements DecisionLog {

    private static final Logger LOG = Logger.getLogger(LedgerLog.class);

    private final Ledger ledger;
    private final String engine;
    private final FiringWords words = new FiringWords();
    private volatile boolean failing;

    /** @param engine the version of this program */
    public LedgerLog(Ledger ledger, String engine) {
        this.ledger = ledger;
        this.engine = engine;
    }

    @Override
    public CompletionStage<AppendResult> record(MadeDecision decision, RowCondition condition) {
        return ledger.submit(draft(decision), condition).thenApply(this::noted);
    }

    /** A log that drafts what this one would record, and records nothing. */
    DecisionLog practice() {
        return (decision, condition) -> {
            draft(decision);
            return CompletableFuture.completedStage(new EntryRecorded(0, 1));
        };
    }

    private EntryDraft draft(MadeDecision decision) {
        List<RecordedFiring> firings = words.of(decision.evaluation());
        var contents = new EntryDraft.DraftContents(
                new DecisionRecord(decision.request(), decision.answer(), firings, decision.shown()).bytes(),
                decision.subject(),
                decision.advice().outcome(),
                rulesOf(firings),
                spokenOf(decision.advice()));
        return EntryDraft.decision(
                decision.decisionId(), decision.decidedAt(), decision.release().id(), engine, decision.by(), contents);
    }

    /** Logs when recording begins to fail and when it goes on; of the causes only their sorts, since a message may quote values. */
    private AppendResult noted(AppendResult appended) {
        if (appended instanceof AppendFailed failed && !failing) {
            failing = true;
            LOG.errorf("decisions cannot be recorded, so no advice is given: %s", FailureCauses.sorts(failed.cause()));
        } else if (appended instanceof EntryRecorded && failing) {
            failing = false;
            LOG.info("decisions are recorded again");
        }
        return appended;
    }

    private static Set<String> rulesOf(List<RecordedFiring> firings) {
        var rules = new TreeSet<String>();
        firings.forEach(fired -> rules.add(fired.rule()));
        return rules;
    }

    /** The ids of all that an advice recommends, keeps out or says something of. */
    private static Set<String> spokenOf(Advice advice) {
        var ids = new TreeSet<String>();
        advice.recommendations().forEach(one -> ids.add(one.ingredient().id()));
        advice.supporting().forEach(one -> ids.add(one.ingredient().id()));
        advice.exclusions().forEach(one -> ids.add(one.subject().id()));
        advice.interactions().forEach(one -> ids.addAll(one.between()));
        return ids;
    }
}
