package org.peptideadvisor.advice;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.peptideadvisor.ledger.Appended;
import org.peptideadvisor.ledger.Draft;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.Fired;

/** Records decisions in the ledger: sealed, with the look-up rows that they are found by. */
public final class LedgerLog implements DecisionLog {

    private final Ledger ledger;
    private final String engine;

    /** @param engine the version of this program */
    public LedgerLog(Ledger ledger, String engine) {
        this.ledger = ledger;
        this.engine = engine;
    }

    /** The calling thread packs and seals, which takes less than deciding did. */
    @Override
    public CompletionStage<Appended> record(Made made) {
        var record = new DecisionRecord(made.input(), made.answer(), Firings.of(made.evaluation()));
        Decision decision = made.decision();
        var contents = new Draft.Contents(
                record.bytes(),
                made.subject(),
                decision.advice().outcome(),
                record.firings().stream().map(Fired::rule).collect(Collectors.toUnmodifiableSet()),
                spokenOf(decision.advice()));
        return ledger.submit(Draft.decision(
                decision.decisionId(), decision.decidedAt(), decision.release().id(), engine, contents));
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
