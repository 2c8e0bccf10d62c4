package org.peptideadvisor.arbitration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Plan;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.finding.Firing;

/** What a firing rests on: derived facts are led back to the client's own. Belongs to one decision. */
final class Grounds {

    private final RuleCards cards;
    private final Map<String, List<Firing>> assessments;
    private final Map<String, Boolean> healthOnly = new HashMap<>();

    Grounds(RuleCards cards, Map<String, List<Firing>> assessments) {
        this.cards = cards;
        this.assessments = assessments;
    }

    /**
     * Whether a firing rests on a disease, a medicine or a warning sign. Such a firing may restrict or refer but never
     * recommend.
     */
    boolean restOnHealth(Firing firing) {
        for (Object fact : firing.matched()) {
            if (fact instanceof Condition || fact instanceof Medication || fact instanceof Sign) {
                return true;
            }
            if (fact instanceof Assessment assessment && restsOnHealth(assessment.id())) {
                return true;
            }
        }
        return false;
    }

    /** An assessment rests on health when nothing else supports it. */
    private boolean restsOnHealth(String assessment) {
        Boolean known = healthOnly.get(assessment);
        if (known == null) {
            healthOnly.put(assessment, Boolean.TRUE);
            known = assessments.getOrDefault(assessment, List.of()).stream().allMatch(this::restOnHealth);
            healthOnly.put(assessment, known);
        }
        return known;
    }

    /** The client's facts behind some firings, as phrases, sorted. */
    List<String> phrases(List<Firing> firings) {
        var phrases = new TreeSet<String>();
        for (Firing firing : firings) {
            add(firing, phrases, new HashSet<>());
        }
        if (phrases.isEmpty()) {
            firings.forEach(firing -> firing.matched().forEach(fact -> phrases.add(otherwise(fact))));
        }
        return List.copyOf(phrases);
    }

    /** What a firing rests on that looks at nothing of the client's. */
    private static String otherwise(Object fact) {
        if (fact instanceof Peptide peptide) {
            return "catalog: " + peptide.id() + ", " + peptide.peptideClass() + ", evidence " + peptide.getGrade() + ", "
                    + peptide.getEffect() + ", certainty " + peptide.getCertainty();
        }
        return fact instanceof Plan ? "every plan" : "every client";
    }

    private void add(Firing firing, Set<String> phrases, Set<String> seen) {
        for (Object fact : firing.matched()) {
            if (fact instanceof Client client) {
                phrases.addAll(client.phrases(cards.of(firing.rule()).clientProperties()));
            } else if (fact instanceof ClientFact clientFact) {
                phrases.addAll(clientFact.phrases(List.of()));
            } else if (fact instanceof Assessment assessment) {
                phrases.add("assessment: " + assessment.id());
                if (seen.add(assessment.id())) {
                    for (Firing behind : assessments.getOrDefault(assessment.id(), List.of())) {
                        add(behind, phrases, seen);
                    }
                }
            } else if (fact instanceof Planned planned) {
                phrases.add("in the plan: " + planned.id());
            } else if (fact instanceof Meeting meeting) {
                phrases.add("in the plan: " + meeting.first());
                phrases.add("in the plan: " + meeting.second());
            } else if (fact instanceof Plan plan && plan.held()) {
                phrases.add("no actives for now");
            }
        }
    }
}
