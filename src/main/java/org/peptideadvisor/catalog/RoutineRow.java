package org.peptideadvisor.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code routine.csv}.
 *
 * @param id row id, such as {@code ROU012}
 * @param kind {@code layering}, {@code introduction}, {@code timeline} or {@code escalation}
 * @param step what it is about
 * @param when at what time of day, or in which weeks, in words
 * @param order where it comes among its kind
 * @param rule what to do
 * @param detail more on it
 * @param durationWeeks how long, in weeks, or null when that is not said
 * @param verified whether somebody read a source
 * @param citations citation keys
 */
public record RoutineRow(
        String id,
        String kind,
        String step,
        String when,
        int order,
        String rule,
        String detail,
        @Nullable Double durationWeeks,
        boolean verified,
        List<String> citations) {

    private static final Set<String> KINDS = Set.of(
            "layering",
            "introduction",
            "timeline",
            "escalation",
            "adherence",
            "step-budget",
            "pairing",
            "load",
            "order",
            "professional",
            "mask",
            "area");

    public RoutineRow {
        citations = List.copyOf(citations);
    }

    static RoutineRow from(TableRow row, KnownIds known) {
        return new RoutineRow(
                row.text("id"),
                row.choice("kind", KINDS),
                row.required("step"),
                row.text("when"),
                row.number("order", 0, 999),
                row.text("rule"),
                row.text("detail"),
                row.weeksOrNull("duration_weeks"),
                row.verified(known),
                row.citations(known));
    }
}
