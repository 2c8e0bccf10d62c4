package org.peptideadvisor.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule is in effect.
 *
 * @param effective the first of these days, or null when there was none
 * @param expires the first day on which it is in effect no more, or null when there is none
 */
public record RulePeriod(@Nullable LocalDate effective, @Nullable LocalDate expires) {

    /** Every day. */
    public static final RulePeriod ALWAYS = new RulePeriod(null, null);

    /** Whether a rule is in effect on the day of a consultation. One without a day is judged by every rule. */
    public boolean includes(@Nullable LocalDate day) {
        return day == null
                || ((effective == null || !day.isBefore(effective)) && (expires == null || day.isBefore(expires)));
    }

    /** Whether it names a day at all. */
    public boolean isLimited() {
        return effective != null || expires != null;
    }

    /** Whether there is no day in it. */
    public boolean isEmpty() {
        return effective != null && expires != null && !effective.isBefore(expires);
    }

    /** In words, such as <em>from 2026-12-01 on, before 2027-03-01</em>; empty for every day. */
    @Override
    public String toString() {
        String from = effective == null ? "" : "from " + effective + " on";
        String until = expires == null ? "" : "before " + expires;
        return from + (from.isEmpty() || until.isEmpty() ? "" : ", ") + until;
    }
}
