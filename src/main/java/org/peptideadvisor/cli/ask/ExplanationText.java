package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.model.advice.AdviceExplanation.ExplanationEdge;
import org.peptideadvisor.model.advice.AdviceExplanation.ExplanationNode;
import org.peptideadvisor.model.advice.AdviceExplanation.NodeKind;

/** An explanation as a tree, from each part of the answer down to what the client told. */
final class ExplanationText {

    private final PrintWriter out;
    private final Map<String, ExplanationNode> nodes = new HashMap<>();
    private final Map<String, List<String>> premises = new HashMap<>();
    private final Set<String> printed = new HashSet<>();

    ExplanationText(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints the tree below one part, or every part.
     *
     * @param pointer the JSON pointer to the part, or empty
     * @return false when there is no such part
     */
    boolean print(AdviceExplanation explanation, String pointer) {
        for (ExplanationNode node : explanation.nodes()) {
            nodes.put(node.id(), node);
        }
        for (ExplanationEdge edge : explanation.edges()) {
            premises.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge.from());
        }
        List<ExplanationNode> roots = explanation.nodes().stream()
                .filter(node -> pointer.isEmpty()
                        ? node.kind() == NodeKind.FINDING
                        : node.id().equals(pointer))
                .toList();
        if (!pointer.isEmpty() && roots.isEmpty()) {
            return false;
        }
        for (ExplanationNode root : roots) {
            print(root, "", "");
        }
        out.flush();
        return true;
    }

    private void print(ExplanationNode node, String first, String rest) {
        boolean again = node.kind() != NodeKind.FINDING && node.kind() != NodeKind.REASON && !printed.add(node.id());
        List<String> below = premises.getOrDefault(node.id(), List.of());
        out.println(first + says(node) + (again && !below.isEmpty() ? " (see above)" : ""));
        if (again) {
            return;
        }
        for (int i = 0; i < below.size(); i++) {
            ExplanationNode next = nodes.get(below.get(i));
            boolean last = i == below.size() - 1;
            if (next != null) {
                print(next, rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
            }
        }
    }

    private static String says(ExplanationNode node) {
        return switch (node.kind()) {
            case FINDING -> node.id() + ": " + node.text();
            case FIRING -> node.text() + (node.citations().isEmpty() ? "" : " " + node.citations());
            default -> node.text();
        };
    }
}
