package org.peptideadvisor.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Plan;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.record.Fired;

/** Which rules fired on which facts, in the words that are recorded. Belongs to one decision. */
final class Firings {

    /** More firings, and more facts, than most decisions have. */
    private static final int USUAL = 128;

    private final IdentityHashMap<Object, String> words = new IdentityHashMap<>(USUAL);

    private Firings() {}

    /** All of an evaluation, each once, by rule and then by facts. */
    static List<Fired> of(Evaluation evaluation) {
        Set<Firing> all =
                Collections.newSetFromMap(new IdentityHashMap<>(USUAL)); // a match makes one, whatever it says
        evaluation.findings().forEach(finding -> all.add(finding.firing()));
        evaluation.assessments().values().forEach(all::addAll);
        var said = new Firings();
        var fired = new ArrayList<Fired>(all.size());
        all.forEach(firing -> fired.add(said.fired(firing)));
        fired.sort(Firings::byRuleThenFacts);
        return fired;
    }

    private static int byRuleThenFacts(Fired one, Fired other) {
        int order = order(one.rule(), other.rule());
        List<String> some = one.facts();
        List<String> others = other.facts();
        for (int i = 0; order == 0 && i < Math.min(some.size(), others.size()); i++) {
            order = order(some.get(i), others.get(i));
        }
        return order == 0 ? Integer.compare(some.size(), others.size()) : order;
    }

    @SuppressWarnings("ReferenceEquality") // most that are equal are the same text
    private static int order(String one, String other) {
        return one == other ? 0 : one.compareTo(other);
    }

    private Fired fired(Firing firing) {
        List<Object> matched = firing.matched();
        String[] facts = new String[matched.size()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = words.computeIfAbsent(matched.get(i), Firings::words);
        }
        return new Fired(firing.rule(), List.of(facts));
    }

    private static String words(Object fact) {
        if (fact instanceof Client) {
            return "client"; // its answers stand in the request
        }
        if (fact instanceof ClientFact told) {
            return String.join(", ", told.phrases(List.of()));
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
