package org.peptideadvisor.model.advice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an advice came about: a graph that leads from facts through firings and derived facts to the parts of the answer.
 * Immutable, in a fixed order, no node and no edge twice.
 *
 * @param nodes those that rest on others after what the answer holds, in the order in which they are met from there
 * @param edges from what something rests on to what rests on it
 * @param complete false when there was too much of it
 */
public record AdviceExplanation(List<ExplanationNode> nodes, List<ExplanationEdge> edges, boolean complete) {

    public AdviceExplanation {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a node is. */
    public enum NodeKind {
        /** A part of the answer; its id is the JSON pointer to it. */
        FINDING,
        /** A reason of a part; its id is the JSON pointer to it. */
        REASON,
        /** A rule that fired. */
        FIRING,
        /** What rules concluded about the client. */
        ASSESSMENT,
        /** Something of the plan. */
        PLAN,
        /** Something that the client told. */
        CLIENT,
        /** Something that the catalog holds. */
        CATALOG,
        /** Something that nobody asked the client. */
        NOT_ASKED
    }

    /**
     * One thing of the graph.
     *
     * @param text what it says
     * @param rule of a firing: the rule that fired; else null
     * @param citations of a firing: the keys of the rule's sources
     */
    public record ExplanationNode(
            String id, NodeKind kind, String text, @Nullable FiredRule rule, List<String> citations) {}

    /** The rule of a firing; {@code reading} is the rule in plain words. */
    public record FiredRule(String id, String title, String reading) {}

    /** {@code to} rests on {@code from}. */
    public record ExplanationEdge(String from, String to) {}

    /** The part of the graph that leads to one node; empty when there is none of that id. */
    public AdviceExplanation of(String id) {
        Map<String, List<ExplanationEdge>> into = new HashMap<>();
        edges.forEach(
                edge -> into.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge));
        var met = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (met.add(next)) {
                into.getOrDefault(next, List.of()).forEach(edge -> open.add(edge.from()));
            }
        }
        return new AdviceExplanation(
                nodes.stream().filter(node -> met.contains(node.id())).toList(),
                edges.stream().filter(edge -> met.contains(edge.to())).toList(),
                complete);
    }
}
