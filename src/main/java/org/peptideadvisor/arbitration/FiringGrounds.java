package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Plan;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Pattern;

/**
 * Finds the facts of the client that a firing rests on. Derived facts are traced back to the client's own. Belongs
 * to one decision.
 */
public final class FiringGrounds {

    private final RuleCards cards;
    private final Map<String, List<Firing>> assessments;
    private final Map<String, Boolean> healthOnly = new HashMap<>();
    private final IdentityHashMap<Object, List<String>> known = new IdentityHashMap<>();
    private final Set<String> following = new HashSet<>();

    FiringGrounds(RuleCards cards, Map<String, List<Firing>> assessments) {
        this.cards = cards;
        this.assessments = assessments;
    }

    /** How sure the evidence of the rule is that fired. */
    String grade(Firing firing) {
        return cards.of(firing.rule()).grade();
    }

    /**
     * Whether a firing rests on a disease, a medicine or a warning sign. Such a firing may restrict or refer but never
     * recommend. What exists rests on health when nothing else satisfies it.
     */
    public boolean restOnHealth(Firing firing) {
        return firing.matched().stream().anyMatch(this::isHealth)
                || firing.existing().stream().anyMatch(one -> one.stream().allMatch(this::isHealth));
    }

    private boolean isHealth(Object fact) {
        return Question.isAboutHealth(fact.getClass())
                || (fact instanceof Assessment assessment && restsOnHealth(assessment.id()));
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
        var phrases = new ArrayList<String>(4);
        for (Firing firing : firings) {
            add(firing, phrases);
        }
        if (phrases.isEmpty()) {
            firings.forEach(firing -> firing.facts().forEach(fact -> phrases.add(otherwise(fact))));
        }
        return sorted(phrases);
    }

    /** A fact in phrases, as a condition looks at it. */
    public List<String> of(Object fact, Pattern condition) {
        if (fact instanceof Client client) {
            return client.phrases(condition.constraints().stream()
                    .map(Constraint::property)
                    .distinct()
                    .toList());
        }
        List<String> phrases = phrases(fact);
        return phrases.isEmpty() ? List.of(otherwise(fact)) : phrases;
    }

    private static List<String> sorted(List<String> phrases) {
        return phrases.size() == 1 ? List.of(phrases.get(0)) : List.copyOf(new TreeSet<>(phrases));
    }

    /** What a firing rests on that looks at nothing of the client's. */
    public static String otherwise(Object fact) {
        if (fact instanceof Peptide peptide) {
            return "catalog: " + peptide.id() + ", " + peptide.peptideClass() + ", evidence " + peptide.getGrade()
                    + ", " + peptide.getEffect() + ", certainty " + peptide.getCertainty();
        }
        if (fact instanceof Plan plan) {
            return plan.strongActives() > 0 ? "strong actives in the plan: " + plan.strongActives() : "every plan";
        }
        return "every client";
    }

    private void add(Firing firing, List<String> phrases) {
        for (Object fact : firing.facts()) {
            if (fact instanceof Client client) {
                phrases.addAll(client.phrases(cards.of(firing.rule()).clientProperties()));
            } else {
                phrases.addAll(known.computeIfAbsent(fact, this::phrases));
            }
        }
    }

    private List<String> phrases(Object fact) {
        if (fact instanceof ClientFact clientFact) {
            return clientFact.phrases(List.of());
        }
        if (fact instanceof Assessment assessment) {
            return behind(assessment.id());
        }
        if (fact instanceof Planned planned) {
            return List.of("in the plan: " + planned.id());
        }
        if (fact instanceof Meeting meeting) {
            return List.of("in the plan: " + meeting.first(), "in the plan: " + meeting.second());
        }
        return fact instanceof Plan plan && plan.held() ? List.of("no actives for now") : List.of();
    }

    /** An assessment with the client's facts behind it. */
    private List<String> behind(String assessment) {
        var phrases = new ArrayList<String>(4);
        phrases.add("assessment: " + assessment);
        if (following.add(assessment)) {
            for (Firing firing : assessments.getOrDefault(assessment, List.of())) {
                for (Object fact : firing.facts()) {
                    phrases.addAll(
                            fact instanceof Client client
                                    ? client.phrases(cards.of(firing.rule()).clientProperties())
                                    : phrases(fact));
                }
            }
            following.remove(assessment);
        }
        return phrases;
    }
}
