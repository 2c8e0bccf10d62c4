package org.peptideadvisor.question.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.RuleCards;
import org.peptideadvisor.arbitration.Settled;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Explanation;
import org.peptideadvisor.model.advice.Explanation.Edge;
import org.peptideadvisor.model.advice.Explanation.FiredRule;
import org.peptideadvisor.model.advice.Explanation.Kind;
import org.peptideadvisor.model.advice.Explanation.Node;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.question.explain.Parts.Part;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.reading.Readings;

/**
 * Gathers the graph behind one answer, from its parts back to what the client told. Each node is met once, so it ends even
 * where assessments rest on one another. Belongs to one decision.
 */
public final class Justification {

    /** Many times what the fullest answer has. */
    private static final int MOST_NODES = 20_000;

    private final Settled settled;
    private final Advisor advisor;
    private final Readings readings;
    private final Premises premises;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private final Map<Firing, String> firings = new HashMap<>();
    private final Map<String, Integer> count = new HashMap<>();

    public Justification(Settled settled, Advisor advisor, Readings readings) {
        this.settled = settled;
        this.advisor = advisor;
        this.readings = readings;
        this.premises = new Premises(settled, advisor.cards());
    }

    public Explanation graph() {
        Map<Reason, List<Firing>> behind = settled.reasons().behind();
        for (Part part : Parts.of(settled.advice())) {
            node(new Node(part.at(), Kind.FINDING, part.text(), null, List.of()));
            for (int i = 0; i < part.reasons().size(); i++) {
                Reason reason = part.reasons().get(i);
                String at = part.at() + "/reasons/" + i;
                node(new Node(at, Kind.REASON, reason.because(), null, List.of()));
                edges.add(new Edge(at, part.at()));
                Premises.ordered(behind.getOrDefault(reason, List.of()))
                        .forEach(firing -> edges.add(new Edge(firing(firing), at)));
            }
        }
        while (!open.isEmpty() && nodes.size() < MOST_NODES) {
            expand(open.remove());
        }
        return new Explanation(List.copyOf(nodes.values()), List.copyOf(edges), open.isEmpty());
    }

    /** Meets what a firing or a derived fact rests on. */
    private void expand(Object conclusion) {
        if (conclusion instanceof Firing firing) {
            String id = firing(firing);
            for (Object fact : firing.matched()) {
                fact(fact, firing.rule()).forEach(premise -> edges.add(new Edge(premise, id)));
            }
            return;
        }
        String id = Premises.id(conclusion);
        for (Object premise : premises.of(conclusion)) {
            if (premise instanceof Firing firing) {
                edges.add(new Edge(firing(firing), id));
            } else {
                fact(premise, null).forEach(from -> edges.add(new Edge(from, id)));
            }
        }
    }

    /** The nodes of a fact as a rule looks at it; the client's single answers are facts of their own. */
    private List<String> fact(Object fact, @Nullable String rule) {
        var ids = new ArrayList<String>();
        for (Node node : premises.nodes(fact, rule)) {
            if (node(node) && (node.kind() == Kind.ASSESSMENT || node.kind() == Kind.PLAN)) {
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
        RuleCards.Card card = advisor.cards().of(firing.rule());
        Rule rule = advisor.book().rule(firing.rule());
        String reading = rule == null ? card.title() + "." : readings.of(rule).sentence();
        node(new Node(
                id,
                Kind.FIRING,
                card.id() + " " + card.title(),
                new FiredRule(card.id(), card.title(), reading),
                card.citations()));
        open.add(firing);
        return id;
    }

    private boolean node(Node node) {
        return nodes.putIfAbsent(node.id(), node) == null;
    }
}
