package org.peptideadvisor.question.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.RuleCards;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.model.advice.AdviceExplanation.ExplanationEdge;
import org.peptideadvisor.model.advice.AdviceExplanation.ExplanationNode;
import org.peptideadvisor.model.advice.AdviceExplanation.FiredRule;
import org.peptideadvisor.model.advice.AdviceExplanation.NodeKind;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.question.explain.AdviceParts.AdvicePart;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/**
 * Builds the graph behind one answer, from its parts back to the facts that the client stated. Each node is
 * visited once, so the walk ends even if assessments depend on one another. Belongs to one decision.
 */
public final class ExplanationGraph {

    /** Many times what the fullest answer has. */
    private static final int MOST_NODES = 20_000;

    private final SettledDecision settled;
    private final Advisor advisor;
    private final RuleReadings readings;
    private final FactPremises premises;
    private final Map<String, ExplanationNode> nodes = new LinkedHashMap<>();
    private final Set<ExplanationEdge> edges = new LinkedHashSet<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private final Map<Firing, String> firings = new HashMap<>();
    private final Map<String, Integer> count = new HashMap<>();

    public ExplanationGraph(SettledDecision settled, Advisor advisor, RuleReadings readings) {
        this.settled = settled;
        this.advisor = advisor;
        this.readings = readings;
        this.premises = new FactPremises(settled, advisor);
    }

    public AdviceExplanation graph() {
        Map<Reason, List<Firing>> behind = settled.reasons().behind();
        var parts = new ArrayList<>(AdviceParts.of(settled.advice()));
        parts.addAll(new PlanParts(settled).all());
        for (AdvicePart part : parts) {
            node(new ExplanationNode(part.at(), NodeKind.FINDING, part.text(), null, List.of()));
            int turn = 0;
            for (List<Reason> reasons : byRule(part.reasons())) {
                String at = part.at() + "/rules/" + turn++;
                String text = reasons.stream().map(Reason::because).collect(Collectors.joining(" "));
                node(new ExplanationNode(at, NodeKind.REASON, text, null, List.of()));
                edges.add(new ExplanationEdge(at, part.at()));
                for (Reason reason : reasons) {
                    FactPremises.ordered(behind.getOrDefault(reason, List.of()))
                            .forEach(firing -> edges.add(new ExplanationEdge(firing(firing), at)));
                }
            }
            part.premises().forEach(premise -> rest(premise, part.at()));
        }
        while (!open.isEmpty() && nodes.size() < MOST_NODES) {
            expand(open.remove());
        }
        return new AdviceExplanation(List.copyOf(nodes.values()), List.copyOf(edges), open.isEmpty());
    }

    /** The reasons of each rule together, in the order in which the part names its rules. */
    private static Collection<List<Reason>> byRule(List<Reason> reasons) {
        return reasons.stream()
                .collect(Collectors.groupingBy(Reason::rule, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Lets a node rest on a firing, on a fact, or on another node by its id. */
    private void rest(Object premise, String id) {
        if (premise instanceof String other) {
            edges.add(new ExplanationEdge(other, id));
        } else if (premise instanceof Firing firing) {
            edges.add(new ExplanationEdge(firing(firing), id));
        } else {
            fact(premise, null).forEach(from -> edges.add(new ExplanationEdge(from, id)));
        }
    }

    /** Meets what a firing or a derived fact rests on. */
    private void expand(Object conclusion) {
        if (conclusion instanceof Firing firing) {
            String id = firing(firing);
            for (Object fact : firing.facts()) {
                fact(fact, firing.rule()).forEach(premise -> edges.add(new ExplanationEdge(premise, id)));
            }
            return;
        }
        String id = FactPremises.id(conclusion);
        premises.of(conclusion).forEach(premise -> rest(premise, id));
    }

    /** The nodes of a fact as a rule looks at it; the client's single answers are facts of their own. */
    private List<String> fact(Object fact, @Nullable String rule) {
        var ids = new ArrayList<String>();
        for (ExplanationNode node : premises.nodes(fact, rule)) {
            if (node(node) && (node.kind() == NodeKind.ASSESSMENT || node.kind() == NodeKind.PLAN)) {
                open.add(fact);
            }
            ids.add(node.id());
        }
        return ids;
    }

    private String firing(Firing firing) {
        String known = firings.get(firing);
        if (known != null) {
            return known;
        }
        String id = firing.rule() + "#" + count.merge(firing.rule(), 1, Integer::sum);
        firings.put(firing, id);
        RuleCards.RuleCard card = advisor.cards().of(firing.rule());
        Rule rule = advisor.book().rule(firing.rule());
        String reading = rule == null ? card.title() + "." : readings.of(rule).sentence();
        node(new ExplanationNode(
                id,
                NodeKind.FIRING,
                card.id() + " " + card.title(),
                new FiredRule(card.id(), card.title(), reading),
                card.citations()));
        open.add(firing);
        return id;
    }

    private boolean node(ExplanationNode node) {
        return nodes.putIfAbsent(node.id(), node) == null;
    }
}
