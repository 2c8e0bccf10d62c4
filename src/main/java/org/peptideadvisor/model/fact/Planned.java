package org.peptideadvisor.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is in the plan once exclusions have been taken out: rules in {@code plan} place it in the routine.
 *
 * @param kind {@code peptide} (recommended), {@code active} (recommended to support), or {@code use} (the client has it)
 * @param id catalog id, or a group id for a use named by its group
 * @param name everyday name
 * @param peptideClass its peptide class, or null when it is not a peptide
 * @param targets the client's concerns that it is there for
 * @param groups the groups that it belongs to
 * @param rank 1 for the first peptide; 0 for actives and uses
 * @param session for a use: {@code morning}, {@code evening}, {@code both}, or null
 * @param perWeek for a use: times a week, or null
 * @param prescription whether a prescriber decides on it
 */
public record Planned(
        String kind,
        String id,
        String name,
        @Nullable String peptideClass,
        List<String> targets,
        List<String> groups,
        int rank,
        @Nullable String session,
        @Nullable Integer perWeek,
        boolean prescription) {

    public Planned {
        targets = List.copyOf(targets);
        groups = List.copyOf(groups);
    }
}
