package org.peptideadvisor.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.model.BoundedMemo;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Plan;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.record.RecordedFiring;

/** Encodes the rules that fired, and the facts they fired on, as the words that are recorded. Thread-safe. */
final class FiringWords {

    /** More firings than most decisions have. */
    private static final int USUAL = 128;

    /** How many facts of clients are kept in words; then all are forgotten. Nothing in them says whose they were. */
    private static final int KEPT = 8_192;

    private final BoundedMemo<ClientFact, String> told = new BoundedMemo<>(KEPT);

    /** All of an evaluation, each once, in no order that means anything. */
    List<RecordedFiring> of(Evaluation evaluation) {
        var words = new IdentityHashMap<Object, String>(USUAL);
        Set<Firing> seen =
                Collections.newSetFromMap(new IdentityHashMap<>(USUAL)); // a match makes one, whatever it says
        var fired = new ArrayList<RecordedFiring>(USUAL);
        evaluation.findings().forEach(finding -> add(finding.firing(), seen, words, fired));
        evaluation.assessments().values().forEach(all -> all.forEach(firing -> add(firing, seen, words, fired)));
        return fired;
    }

    private void add(Firing firing, Set<Firing> seen, Map<Object, String> words, List<RecordedFiring> fired) {
        if (seen.add(firing)) {
            fired.add(fired(firing, words));
        }
    }

    /** @param words those of the facts so far, so that one fact is one text */
    private RecordedFiring fired(Firing firing, Map<Object, String> words) {
        List<Object> all = firing.facts();
        String[] facts = new String[all.size()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = words.computeIfAbsent(all.get(i), this::words);
        }
        return new RecordedFiring(firing.rule(), List.of(facts));
    }

    private String words(Object fact) {
        if (fact instanceof Client) {
            return "client"; // its answers stand in the request
        }
        if (fact instanceof ClientFact own) {
            return told.get(own, unknown -> String.join(", ", unknown.phrases(List.of())));
        }
        if (fact instanceof Assessment assessment) {
            return "assessment: " + assessment.id();
        }
        if (fact instanceof Peptide peptide) {
            return "catalog: " + peptide.id();
        }
        if (fact instanceof Planned planned) {
            return "plan: " + planned.kind() + " " + planned.id();
        }
        if (fact instanceof Meeting meeting) {
            return "plan: " + meeting.interaction() + " " + meeting.first() + " " + meeting.second();
        }
        return fact instanceof Plan ? "plan" : fact.getClass().getSimpleName();
    }
}
