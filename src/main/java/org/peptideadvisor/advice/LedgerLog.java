package org.peptideadvisor.advice;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.peptideadvisor.ledger.Appended;
import org.peptideadvisor.ledger.Appended.Failed;
import org.peptideadvisor.ledger.Appended.Recorded;
import org.peptideadvisor.ledger.Draft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.Causes;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.Fired;

/** Records decisions in the ledger: sealed, with the look-up rows that they are found by. Thread-safe. */
public final class LedgerLog implements DecisionLog {

    private static final Logger LOG = Logger.getLogger(LedgerLog.class);

    private final Ledger ledger;
    private final String engine;
    private final Firings words = new Firings();
    private volatile boolean failing;

    /** @param engine the version of this program */
    public LedgerLog(Ledger ledger, String engine) {
        this.ledger = ledger;
        this.engine = engine;
    }

    @Override
    public CompletionStage<Appended> record(MadeDecision decision) {
        return ledger.submit(draft(decision)).thenApply(this::noted);
    }

    private Draft draft(MadeDecision decision) {
        List<Fired> firings = words.of(decision.evaluation());
        var contents = new Draft.Contents(
                new DecisionRecord(decision.request(), decision.answer(), firings).bytes(),
                decision.subject(),
                decision.advice().outcome(),
                rulesOf(firings),
                spokenOf(decision.advice()));
        return Draft.decision(
                decision.decisionId(), decision.decidedAt(), decision.release().id(), engine, contents);
    }

    /** Logs when recording begins to fail and when it goes on; of the causes only their sorts, since a message may quote values. */
    private Appended noted(Appended appended) {
        if (appended instanceof Failed failed && !failing) {
            failing = true;
            LOG.errorf("decisions cannot be recorded, so no advice is given: %s", Causes.sorts(failed.cause()));
        } else if (appended instanceof Recorded && failing) {
            failing = false;
            LOG.info("decisions are recorded again");
        }
        return appended;
    }

    private static Set<String> rulesOf(List<Fired> firings) {
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
