package org.peptideadvisor.engine;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when rules fire more often, or take longer, than those of a sound rule base. The decision is abandoned:
 * there is no partial advice.
 */
public final class RunawayRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String rule;

    private RunawayRulesException(String message, @Nullable String rule) {
        super(message);
        this.rule = rule;
    }

    static RunawayRulesException firings(int bound, @Nullable String rule) {
        return new RunawayRulesException(
                "the rules fired " + bound + " times without coming to an end; " + rule + " fired most", rule);
    }

    static RunawayRulesException time(long millis, @Nullable String rule) {
        return new RunawayRulesException(
                "the rules took longer than " + millis + " ms; " + (rule == null ? "none" : rule) + " was at work",
                rule);
    }

    /** Id of the rule that fired most, or that was at work when time was up; null when that cannot be told. */
    public @Nullable String rule() {
        return rule;
    }
}
