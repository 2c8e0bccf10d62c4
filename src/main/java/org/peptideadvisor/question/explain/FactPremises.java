package org.peptideadvisor.question.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.FiringGrounds;
import org.peptideadvisor.arbitration.PrescribedMedicines;
import org.peptideadvisor.arbitration.RuleCards;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.advice.AdviceExplanation.ExplanationNode;
import org.peptideadvisor.model.advice.AdviceExplanation.NodeKind;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Plan;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;

/** The premises of a derived fact, and the name of a fact in an explanation. Belongs to one decision. */
final class FactPremises {

    private static final String NOT_ASKED = ": not asked";
    private static final ExplanationNode EVERY_CLIENT =
            new ExplanationNode("every client", NodeKind.CLIENT, "every client", null, List.of());

    private final SettledDecision settled;
    private final RuleCards cards;
    private final PrescribedMedicines medicines;

    FactPremises(SettledDecision settled, Advisor advisor) {
        this.settled = settled;
        this.cards = advisor.cards();
        this.medicines = new PrescribedMedicines(advisor.catalog());
    }

    /**
     * The nodes that a fact is.
     *
     * @param rule the rule that looks at it, or null
     */
    List<ExplanationNode> nodes(Object fact, @Nullable String rule) {
        if (fact instanceof Client client) {
            List<String> looked = rule == null ? List.of() : cards.of(rule).clientProperties();
            List<ExplanationNode> answers =
                    client.phrases(looked).stream().map(FactPremises::told).toList();
            return answers.isEmpty() ? List.of(EVERY_CLIENT) : answers;
        }
        if (fact instanceof Unanswered unanswered) {
            return List.of(notAsked(unanswered.phrases(List.of()).get(0)));
        }
        if (fact instanceof ClientFact told) {
            return told.phrases(List.of()).stream().map(FactPremises::told).toList();
        }
        NodeKind kind = fact instanceof Assessment
                ? NodeKind.ASSESSMENT
                : fact instanceof Peptide || fact instanceof InteractionRows ? NodeKind.CATALOG : NodeKind.PLAN;
        return List.of(new ExplanationNode(id(fact), kind, text(fact), null, List.of()));
    }

    private static ExplanationNode told(String phrase) {
        return phrase.endsWith(NOT_ASKED)
                ? notAsked(phrase)
                : new ExplanationNode(phrase, NodeKind.CLIENT, phrase, null, List.of());
    }

    private static ExplanationNode notAsked(String phrase) {
        return new ExplanationNode(phrase, NodeKind.NOT_ASKED, phrase, null, List.of());
    }

    /** The id of a fact that is not the client's. */
    static String id(Object fact) {
        if (fact instanceof Assessment assessment) {
            return "assessment: " + assessment.id();
        }
        if (fact instanceof Peptide peptide) {
            return "catalog: " + peptide.id();
        }
        if (fact instanceof InteractionRows row) {
            return "catalog: " + row.id();
        }
        if (fact instanceof Planned planned) {
            return "plan: " + planned.kind() + " " + planned.id();
        }
        if (fact instanceof Meeting meeting) {
            return "plan: " + meeting.interaction() + " " + meeting.first() + " " + meeting.second();
        }
        return fact instanceof Plan ? "plan" : fact.toString();
    }

    private static String text(Object fact) {
        if (fact instanceof Planned planned) {
            return "in the plan: " + planned.id();
        }
        if (fact instanceof Meeting meeting) {
            return "in the plan: " + meeting.first() + " with " + meeting.second();
        }
        if (fact instanceof Plan plan) {
            return plan.held() ? "no actives for now" : "the plan as a whole";
        }
        return fact instanceof Peptide peptide ? FiringGrounds.otherwise(peptide) : id(fact);
    }

    /** A row of the interaction table. */
    record InteractionRows(String id) {}

    /** What a fact of the rules or of the plan rests on: firings, findings and facts, in a fixed order. */
    List<Object> of(Object fact) {
        if (fact instanceof Assessment assessment) {
            return List.copyOf(ordered(settled.evaluation().assessments().getOrDefault(assessment.id(), List.of())));
        }
        if (fact instanceof Planned planned) {
            return planned(planned);
        }
        if (fact instanceof Meeting meeting) {
            var premises = new ArrayList<Object>();
            for (Planned one : all(Planned.class)) {
                if (one.id().equals(meeting.first()) || one.id().equals(meeting.second())) {
                    premises.add(one);
                }
            }
            premises.add(new InteractionRows(meeting.interaction()));
            return premises;
        }
        if (fact instanceof Plan) {
            var premises = new ArrayList<Object>(all(Planned.class));
            premises.addAll(firings(settled.evaluation().findings().stream()
                    .filter(Finding.Held.class::isInstance)
                    .toList()));
            return premises.isEmpty() ? List.of(all(Client.class).get(0)) : premises;
        }
        return List.of();
    }

    private List<Object> planned(Planned planned) {
        var premises = new ArrayList<Object>();
        switch (planned.kind()) {
            case "peptide" ->
                settled.selection().peptides().stream()
                        .filter(one -> one.peptide().id().equals(planned.id()))
                        .forEach(one -> premises.addAll(firings(one.because())));
            case "active" ->
                premises.addAll(firings(settled.selection().supporting().getOrDefault(planned.id(), List.of())));
            default -> {
                all(Use.class).stream()
                        .filter(use -> use.id().equals(planned.id()))
                        .forEach(premises::add);
                if (premises.isEmpty()) {
                    premises.addAll(medicines.behind(settled.consultation(), planned.id()));
                }
            }
        }
        return premises;
    }

    private <F> List<F> all(Class<F> kind) {
        return settled.evaluation().facts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Firing> firings(List<? extends Finding> findings) {
        return ordered(findings.stream().map(Finding::firing).toList());
    }

    /** Each firing once, by rule and then by facts. */
    static List<Firing> ordered(List<Firing> firings) {
        return firings.stream()
                .distinct()
                .sorted(Comparator.comparing(Firing::rule).thenComparing(FactPremises::facts))
                .toList();
    }

    private static String facts(Firing firing) {
        return firing.facts().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
