package org.peptideadvisor.model.finding;

import java.util.List;

/**
 * One rule that fired on one set of facts.
 *
 * @param rule the rule's id
 * @param matched the facts that it matched, in the order of its conditions; facts that must be absent are not among them
 */
public record Firing(String rule, List<Object> matched) {

    public Firing {
        matched = List.copyOf(matched);
    }
}
