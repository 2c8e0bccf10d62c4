package org.peptideadvisor.record;

import java.util.List;

/**
 * One rule that fired on one set of facts, in words that stay.
 *
 * @param rule the id of the rule
 * @param facts what it matched, in the order of its conditions, such as {@code concern: wrinkles (moderate)} or
 *     {@code catalog: retinol}
 */
public record Fired(String rule, List<String> facts) {

    public Fired {
        facts = List.copyOf(facts);
    }
}
