package org.peptideadvisor.model.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * One rule that fired on one set of facts.
 *
 * @param rule the rule's id
 * @param matched the facts that it matched, in the order of its conditions, and behind them those that it counted or added up; those
 *     that satisfy {@code exists} and those that must be absent are not among them
 * @param existing for each of its {@code exists} conditions, the facts that satisfy it: one of them is enough
 */
public record Firing(String rule, List<Object> matched, List<List<Object>> existing) {

    public Firing {
        matched = List.copyOf(matched);
        existing = existing.isEmpty()
                ? List.of()
                : existing.stream().map(List::copyOf).toList();
    }

    /** A firing of a rule without {@code exists}. */
    public Firing(String rule, List<Object> matched) {
        this(rule, matched, List.of());
    }

    /** All facts that it rests on: the matched ones, then the existing ones. */
    public List<Object> facts() {
        if (existing.isEmpty()) {
            return matched;
        }
        var facts = new ArrayList<>(matched);
        existing.forEach(facts::addAll);
        return facts;
    }
}
