package org.peptideadvisor.ledger.setup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.setup.RetentionRun.HoldReason;
import org.peptideadvisor.ledger.setup.RetentionRun.RetentionHeld;

/**
 * Looks at what retention is about to erase. What is erased is gone, so whatever a wrong clock or a slip in a setting would do, and a regular
 * run would not, waits for a person. Used by one thread at a time.
 */
final class RetentionGuard {

    /** A long weekend with the machine off is nothing unusual. */
    static final Duration LEAST_SLACK = Duration.ofDays(4);

    /** A month early or late is the most that anything may be erased unseen. */
    static final Duration MOST_SLACK = Duration.ofDays(30);

    /** So few are erased whatever share of the ledger they are: a small or a fading ledger. */
    static final int FEW = 20;

    /** One of so many: a run each hour erases far less, even when everything is kept for a few days only. */
    private static final int SHARE = 10;

    private final Ledger ledger;

    /** When something was last known to be right: at first the newest entry and checkpoint, then the last run that was not held. */
    private List<Instant> lastSeen;

    private boolean isRegular;

    /** @param lastSeen the times of the newest entry and checkpoint when the ledger was opened, before anything was recorded by this clock */
    RetentionGuard(Ledger ledger, List<Instant> lastSeen) {
        this.ledger = ledger;
        this.lastSeen = lastSeen;
    }

    /** Why a run at this time is held; null if it is not. */
    @Nullable
    RetentionHeld hold(Instant now, Duration age) {
        long due = ledger.dueBefore(now.minus(age));
        if (due == 0) {
            return null;
        }
        Duration slack = slack(age);
        if (isFar(now, slack)) {
            return new RetentionHeld(
                    HoldReason.CLOCK,
                    "the clock says " + now.truncatedTo(ChronoUnit.SECONDS) + ", and the ledger was last seen at "
                            + Collections.max(lastSeen).truncatedTo(ChronoUnit.SECONDS) + ", more than "
                            + slack.toDays() + " days apart");
        }
        if (due <= FEW) {
            return null;
        }
        if (!isRegular) {
            long kept = ledger.store().payloads();
            if (due > kept / SHARE) {
                return new RetentionHeld(
                        HoldReason.SHARE, "it would erase " + due + " of " + kept + " payloads at once");
            }
        }
        long overdue = ledger.dueBefore(now.minus(age).minus(slack));
        return overdue <= FEW
                ? null
                : new RetentionHeld(
                        HoldReason.OVERDUE,
                        "it would erase " + due + " of " + ledger.store().payloads() + " payloads, and " + overdue
                                + " of them have been due for more than " + slack.toDays() + " days");
    }

    /**
     * Notes that a run was not held. The time is believed if it was confirmed, or is not far from what is known; while nothing is due, a clock
     * that is far off shows in no other way.
     */
    void passed(Instant now, Duration age, boolean confirmed) {
        if (confirmed || !isFar(now, slack(age))) {
            lastSeen = List.of(now);
            isRegular = true;
        }
    }

    private boolean isFar(Instant now, Duration slack) {
        return !lastSeen.isEmpty()
                && lastSeen.stream()
                        .allMatch(seen -> Duration.between(seen, now).abs().compareTo(slack) > 0);
    }

    /** A tenth of the age, within bounds. */
    private static Duration slack(Duration age) {
        Duration tenth = age.dividedBy(10);
        if (tenth.compareTo(LEAST_SLACK) < 0) {
            return LEAST_SLACK;
        }
        return tenth.compareTo(MOST_SLACK) > 0 ? MOST_SLACK : tenth;
    }
}
