package org.peptideadvisor.plan;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;

/**
 * Something that the week cannot hold as it is used or advised.
 *
 * @param planned what gives way
 * @param change what happens to it
 * @param times how often a week it still fits; 0 when it is left out
 * @param session the session that it moves to, or null
 * @param with what it would meet, or null
 * @param row the row that keeps the two apart, or null
 * @param rule what a rule said that leaves no room, that puts it elsewhere or keeps it out, or null
 */
public record PlanConflict(
        Planned planned,
        PlanChange change,
        int times,
        @Nullable DaySession session,
        @Nullable Planned with,
        @Nullable InteractionRow row,
        @Nullable Finding rule) {

    /** What happens to a thing that does not fit, what weighs most first. */
    public enum PlanChange {
        /** A rule keeps a prescribed product out, or two of them meet: their prescriber decides. */
        ASK_PRESCRIBER,
        LEAVE_OUT,
        LESS_OFTEN,
        MOVE
    }
}
