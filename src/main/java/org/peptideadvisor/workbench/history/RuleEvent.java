package org.peptideadvisor.workbench.history;

import java.time.Instant;
import java.util.List;

/**
 * A change of a rule.
 *
 * @param commit which commit made it
 * @param at when
 * @param by the pseudonym of who made it
 * @param name what people call that person
 * @param reason why, in a line; for what went live the title of the draft
 * @param wentLive whether this is the moment at which it went live, and not the writing of it
 * @param approvals who approved it and what it means, a line each; empty for what was written only
 */
public record RuleEvent(
        String commit, Instant at, String by, String name, String reason, boolean wentLive, List<String> approvals) {

    public RuleEvent {
        approvals = List.copyOf(approvals);
    }
}
