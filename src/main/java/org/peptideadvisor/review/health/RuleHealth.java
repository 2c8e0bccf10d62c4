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

    private static final long OFTEN = 3;
    private static final double OFTEN_SHARE = 0.2;

    /** Whether it fired in no decision that is not erased. */
    public boolean neverFired() {
        return last == null;
    }

    /** Whether it fired in none of the decisions that were looked at. */
    public boolean neverFiredLately() {
        return fired == 0;
    }

    /** Whether its advice is set aside so often that somebody should ask why: at least three times, and a fifth of all that was said. */
    public boolean oftenOverridden() {
        return feedback.overriddenInAll() >= OFTEN && overriddenShare() >= OFTEN_SHARE;
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
