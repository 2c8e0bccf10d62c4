package org.peptideadvisor.impact;

import java.util.List;

/**
 * One difference between two advices for one client.
 *
 * @param what what is there no more, or is new, in words
 * @param rules the rules that said it, in the rule base that says it; sorted
 */
public record AdviceChange(ChangeKind kind, ChangeDirection direction, String what, List<String> rules)
        implements Comparable<AdviceChange> {

    public AdviceChange {
        rules = List.copyOf(rules);
    }

    /** Whether the client is less protected. */
    boolean isSofter() {
        return direction == ChangeDirection.SOFTER;
    }

    /** The gravest first. */
    @Override
    public int compareTo(AdviceChange other) {
        int order = direction.compareTo(other.direction);
        order = order == 0 ? kind.compareTo(other.kind) : order;
        return order == 0 ? what.compareTo(other.what) : order;
    }
}
