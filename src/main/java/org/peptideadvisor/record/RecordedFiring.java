package org.peptideadvisor.record;

import java.util.List;

/**
 * One rule that fired on one set of facts, in words that stay. In order by rule, then by facts.
 *
 * @param rule the id of the rule
 * @param facts what it matched, in the order of its conditions, then what satisfied its {@code exists}, such as {@code concern: wrinkles (moderate)} or
 *     {@code catalog: retinol}
 */
public record RecordedFiring(String rule, List<String> facts) implements Comparable<RecordedFiring> {

    public RecordedFiring {
        facts = List.copyOf(facts);
    }

    @Override
    public int compareTo(RecordedFiring other) {
        int order = rule.compareTo(other.rule);
        for (int i = 0; order == 0 && i < Math.min(facts.size(), other.facts.size()); i++) {
            order = facts.get(i).compareTo(other.facts.get(i));
        }
        return order == 0 ? Integer.compare(facts.size(), other.facts.size()) : order;
    }
}
