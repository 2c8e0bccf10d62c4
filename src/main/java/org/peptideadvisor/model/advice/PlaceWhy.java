package org.peptideadvisor.model.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Reason;

/**
 * Why something stands in a place of the plan, or does not.
 *
 * @param session the time of day that was asked about, or null
 * @param day the day of the week that was asked about, from 1 to 7, or null
 * @param standsIn the times of day in which it stands; none when the week has no place for it
 * @param fromWeek the week in which it begins, or null
 * @param possible whether some week has it there and keeps everything
 * @param causes what keeps it from there; where it stands there, what keeps it from the other time of day and from earlier weeks
 * @param changes what the best week that has it there would change
 */
public record PlaceWhy(
        @Nullable String session,
        @Nullable Integer day,
        List<String> standsIn,
        @Nullable Integer fromWeek,
        boolean possible,
        List<KeepingCause> causes,
        List<FurtherChange> changes) {

    public PlaceWhy {
        standsIn = List.copyOf(standsIn);
        causes = List.copyOf(causes);
        changes = List.copyOf(changes);
    }

    /**
     * One thing that keeps something from a place. Each was tried by solving the week without it.
     *
     * @param kind what sort of thing, such as {@code kept-apart}
     * @param alone whether it could stand there if this alone did not hold; else all of the causes are in the way together
     * @param because the cause in a sentence
     * @param with the other product that it is about, or null
     * @param row the row of the interaction table, or null
     * @param reasons the rules that say so; empty where a table or a fixed limit does
     */
    public record KeepingCause(
            String kind,
            boolean alone,
            String because,
            @Nullable ExclusionSubject with,
            @Nullable String row,
            List<Reason> reasons) {

        public KeepingCause {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Something that a week would change.
     *
     * @param change {@code leave-out}, {@code less-often} or {@code move}
     * @param times how often a week it would be used
     * @param text the change in a sentence
     */
    public record FurtherChange(ExclusionSubject subject, String name, String change, int times, String text) {}
}
