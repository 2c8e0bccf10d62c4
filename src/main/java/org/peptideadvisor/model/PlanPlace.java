package org.peptideadvisor.model;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.word.DaySession;

/**
 * A place in the week of a plan: {@link #ANYWHERE} in it unless it is narrowed.
 *
 * @param session the time of day, or null for either
 * @param day the day of the week from 1 to 7, or null for any
 */
public record PlanPlace(@Nullable DaySession session, @Nullable Integer day) {

    /** Any session of any day. */
    public static final PlanPlace ANYWHERE = new PlanPlace(null, null);

    /** One time of day, on any day. */
    public static PlanPlace of(DaySession session) {
        return new PlanPlace(session, null);
    }

    /** Whether it takes in a time of day. */
    public boolean takesIn(DaySession other) {
        return session == null || session == other;
    }
}
