package org.peptideadvisor.web.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Citation;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.model.advice.AdviceExplanation.ExplanationNode;
import org.peptideadvisor.model.advice.AdviceExplanation.FiredRule;
import org.peptideadvisor.model.advice.AdviceExplanation.NodeKind;
import org.peptideadvisor.release.book.SourceLink;
import org.peptideadvisor.web.plan.ReasonView.DerivedView;
import org.peptideadvisor.web.plan.ReasonView.SourceView;

/** Finds the reasons of a part of an answer: the rules that fired for it, and what each rests on. Belongs to one answer. */
final class ReasonFinder {

    private static final int MOST = 5;
    private static final int MOST_BEHIND = 2;

    /** What holds for everybody, and tells nothing of a client. */
    private static final Set<String> SAID_OF_ALL = Set.of("the plan as a whole", "every client");

    private final Catalog catalog;
    private final FactWords words;
    private final Map<String, ExplanationNode> nodes = new HashMap<>();
    private final Map<String, List<String>> premises = new HashMap<>();

    ReasonFinder(@Nullable AdviceExplanation explanation, Catalog catalog) {
        this.catalog = catalog;
        this.words = new FactWords(new TypedNames(catalog));
        if (explanation != null) {
            explanation.nodes().forEach(node -> nodes.put(node.id(), node));
            explanation.edges().forEach(edge -> premises.computeIfAbsent(edge.to(), to -> new ArrayList<>())
                    .add(edge.from()));
        }
    }

    /** The reasons of the part that this JSON pointer leads to, at most a few. */
    List<ReasonView> of(String pointer) {
        var reasons = new ArrayList<ReasonView>();
        var met = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(pointer));
        Set<String> rules = new LinkedHashSet<>();
        while (!open.isEmpty() && reasons.size() < MOST) {
            String id = open.remove();
            ExplanationNode node = nodes.get(id);
            if (node == null || !met.add(id)) {
                continue;
            }
            FiredRule rule = node.rule();
            if (rule == null) {
                premises(id).map(ExplanationNode::id).forEach(open::add);
            } else if (rules.add(rule.id())) {
                reasons.add(reason(node, rule));
            }
        }
        return List.copyOf(reasons);
    }

    private ReasonView reason(ExplanationNode firing, FiredRule rule) {
        return new ReasonView(
                rule.id(),
                rule.title(),
                rule.reading(),
                texts(firing.id(), NodeKind.CLIENT),
                premises(firing.id())
                        .filter(node -> node.kind() == NodeKind.ASSESSMENT || node.kind() == NodeKind.PLAN)
                        .filter(node -> !SAID_OF_ALL.contains(node.text()))
                        .map(this::derived)
                        .toList(),
                texts(firing.id(), NodeKind.CATALOG),
                texts(firing.id(), NodeKind.NOT_ASKED),
                firing.citations().stream()
                        .map(catalog::citation)
                        .filter(java.util.Objects::nonNull)
                        .map(ReasonFinder::source)
                        .toList());
    }

    private List<String> texts(String firing, NodeKind kind) {
        return premises(firing)
                .filter(node -> node.kind() == kind && !SAID_OF_ALL.contains(node.text()))
                .map(node -> words.of(node.text().replace("catalog: ", "")))
                .distinct()
                .toList();
    }

    /** What stands behind a derived fact, down to what the client told. */
    private DerivedView derived(ExplanationNode fact) {
        var told = new LinkedHashSet<String>();
        var rules = new LinkedHashSet<String>();
        var met = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(fact.id()));
        while (!open.isEmpty()) {
            String id = open.remove();
            ExplanationNode node = nodes.get(id);
            if (node == null || !met.add(id)) {
                continue;
            }
            if (node.kind() == NodeKind.CLIENT && !SAID_OF_ALL.contains(node.text())) {
                told.add(words.of(node.text()));
            }
            if (node.rule() != null) {
                rules.add(node.rule().id() + " " + node.rule().title());
            }
            premises(id).map(ExplanationNode::id).forEach(open::add);
        }
        return new DerivedView(
                words.of(fact.text()),
                rules.stream().limit(MOST_BEHIND).toList(),
                told.stream().limit(MOST).toList());
    }

    private Stream<ExplanationNode> premises(String id) {
        return premises.getOrDefault(id, List.of()).stream().map(nodes::get).filter(java.util.Objects::nonNull);
    }

    private static SourceView source(Citation citation) {
        return new SourceView(citation.citation(), SourceLink.of(citation.address()), read(citation));
    }

    private static String read(Citation citation) {
        return citation.wasRead() ? "read by us" : "not read by us: known from others";
    }
}
