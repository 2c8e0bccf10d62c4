package org.peptideadvisor.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A query for what is said of entries and not erased. Every condition that is not null must hold.
 *
 * @param about the id of the entry that it speaks of
 * @param rule a rule that it counts for
 * @param outcome what it comes to, up to a colon or whole
 * @param first the outcome that comes before all others
 * @param onlyFirst whether to have only that outcome, or only others
 * @param from not before this
 * @param until before this
 * @param after where the page before ended
 * @param limit at most so many, at least 1
 */
public record FeedbackQuery(
        @Nullable String about,
        @Nullable String rule,
        @Nullable String outcome,
        String first,
        @Nullable Boolean onlyFirst,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable FeedbackPlace after,
        int limit) {

    /**
     * The place of an entry in a list with one outcome first.
     *
     * @param isFirst whether it has that outcome
     * @param index its place in the tree
     */
    public record FeedbackPlace(boolean isFirst, long index) {}
}
