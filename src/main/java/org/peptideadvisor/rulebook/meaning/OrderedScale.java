package org.peptideadvisor.rulebook.meaning;

import java.util.List;
import java.util.Map;
import org.peptideadvisor.rulebook.Constraint.Operator;

/**
 * Words that stand in an order, such as mild, moderate and severe. Drools compares words by the alphabet, by which severe is more than
 * moderate and mild is less than both only by chance. So a rule lists the words that it means, and this class says which these are.
 */
public final class OrderedScale {

    /** From the least to the most, by the property that holds them. */
    private static final Map<String, List<String>> SCALES = Map.of(
            "severity", List.of("mild", "moderate", "severe"),
            "sensitivity", List.of("none", "low", "moderate", "high"),
            "certainty", List.of("very-low", "low", "moderate"),
            "grade", List.of("E", "D", "C", "B", "A"));

    private OrderedScale() {}

    /** The words that a comparison means, such as moderate and severe for at least moderate; none when there are no such words. */
    public static List<String> chosen(String property, Operator operator, String word) {
        List<String> scale = SCALES.getOrDefault(property, List.of());
        int at = scale.indexOf(word);
        if (at < 0) {
            return List.of();
        }
        return switch (operator) {
            case LESS -> scale.subList(0, at);
            case LESS_OR_EQUAL -> scale.subList(0, at + 1);
            case GREATER -> scale.subList(at + 1, scale.size());
            case GREATER_OR_EQUAL -> scale.subList(at, scale.size());
            default -> List.of();
        };
    }
}
