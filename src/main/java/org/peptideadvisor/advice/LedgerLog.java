package org.peptideadvisor.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.peptideadvisor.contract.Written;
import org.peptideadvisor.ledger.Appended;
import org.peptideadvisor.ledger.Appended.Failed;
import org.peptideadvisor.ledger.Appended.Recorded;
import org.peptideadvisor.ledger.Draft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.Pending;
import org.peptideadvisor.ledger.store.Causes;
import org.peptideadvisor.ledger.store.StoreException;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.Fired;
import org.peptideadvisor.record.FragmentBook;

/**
 * Records decisions in the ledger: sealed, with the look-up rows that they are found by. What a thread decided in one turn it packs and
 * seals at the end of it, one decision after another, and hands over together: that takes less of the processor than if deciding,
 * packing and writing took turns, and no answer waits for it, since none is sent before the turn is over. Thread-safe.
 */
public final class LedgerLog implements DecisionLog {

    private static final Logger LOG = Logger.getLogger(LedgerLog.class);

    /** So many do not wait for the end of a turn: the ledger has something to write while others are decided. */
    private static final int TOGETHER = 8;

    private final Ledger ledger;
    private final String engine;
    private final Executor afterTurn;
    private final Firings words = new Firings();
    private final ThreadLocal<List<Waiting>> turns = ThreadLocal.withInitial(ArrayList::new);
    private volatile boolean failing;

    /**
     * @param engine the version of this program
     * @param afterTurn runs what it is given on the calling thread, when that has done what is at hand
     */
    public LedgerLog(Ledger ledger, String engine, Executor afterTurn) {
        this.ledger = ledger;
        this.engine = engine;
        this.afterTurn = afterTurn;
    }

    private record Waiting(Made made, CompletableFuture<Appended> answer) {}

    @Override
    public CompletionStage<Appended> record(Made made) {
        var waiting = new Waiting(made, new CompletableFuture<>());
        List<Waiting> turn = turns.get();
        turn.add(waiting);
        if (turn.size() == TOGETHER) {
            handOver();
        } else if (turn.size() == 1) {
            afterTurn.execute(this::handOver);
        }
        return waiting.answer().thenApply(this::noted).thenApply(appended -> keeping(made, appended));
    }

    private void handOver() {
        List<Waiting> turn = turns.get();
        var entries = new ArrayList<Pending>(turn.size());
        for (Waiting waiting : turn) {
            try {
                entries.add(new Pending(ledger.seal(draft(waiting.made())), waiting.answer()));
            } catch (RuntimeException | Error e) { // of one decision; the others are recorded
                waiting.answer().completeExceptionally(e);
            }
        }
        turn.clear();
        ledger.submit(entries);
    }

    private Draft draft(Made made) {
        List<Fired> firings = words.of(made.evaluation());
        Decision decision = made.decision();
        var contents = new Draft.Contents(
                record(made, firings),
                made.subject(),
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

    /** A ledger that does not keep the fragments gets the answer without them. */
    private byte[] record(Made made, List<Fired> firings) {
        Written answer = made.answer();
        return ledger.keeps(made.fragments().name())
                ? DecisionRecord.bytes(made.input(), answer, made.fragments(), firings)
                : new DecisionRecord(made.input(), answer.json(), firings).bytes();
    }

    /** Keeps the fragments for the next decision if the ledger is not known to: its connection may be another than when the release went live. */
    private Appended keeping(Made made, Appended appended) {
        FragmentBook fragments = made.fragments();
        if (appended instanceof Recorded && !ledger.keeps(fragments.name())) {
            try {
                ledger.keep(fragments.name(), fragments.bytes());
            } catch (StoreException e) {
                LOG.debugf("fragments could not be kept: %s", Causes.sorts(e)); // the next decision tries again
            }
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
