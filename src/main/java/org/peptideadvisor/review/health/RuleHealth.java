package org.peptideadvisor.review.health;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.review.RuleFeedback;
import org.peptideadvisor.rulebook.Rule;

/**
 * How a rule does.
 *
 * @param rule the rule
 * @param fired in how many of the decisions that were looked at
 * @param last when it fired last in any decision that is not erased; null if it never did
 * @param feedback what was said that counts for it
 * @param overdue whether its review is overdue
 */
public record RuleHealth(Rule rule, long fired, @Nullable Instant last, RuleFeedback feedback, boolean overdue) {

    /** Whether it fired in no decision that is not erased. */
    public boolean neverFired() {
        return last == null;
    }

    /** The part of what was said that set its advice aside, from 0 to 1; 0 if nothing was said. */
    public double overriddenShare() {
        long overridden = feedback.overriddenInAll();
        long said = feedback.accepted() + overridden;
        return said == 0 ? 0 : (double) overridden / said;
    }

    static boolean isOverdue(Rule rule, LocalDate today) {
        return rule.metadata().reviewBy().isBefore(today);
    }
}
