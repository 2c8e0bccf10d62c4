package org.peptideadvisor.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the client puts on the skin now.
 *
 * @param id an ingredient, a co-active, or a group such as {@code aha}
 * @param groups the groups that it belongs to, its own id among them when it is a group
 * @param peptideClass its peptide class, or null when it is not a peptide
 * @param session {@code morning}, {@code evening} or {@code both}, or null when it was not asked
 * @param perWeek times a week, or null when it was not asked
 * @param sinceWeeks whole weeks that it has been in use, or null when it was not asked
 * @param prescription whether only a prescriber can supply it
 */
public record Use(
        String id,
        List<String> groups,
        @Nullable String peptideClass,
        @Nullable String session,
        @Nullable Integer perWeek,
        @Nullable Integer sinceWeeks,
        boolean prescription)
        implements ListedFact {

    public Use {
        groups = List.copyOf(groups);
    }

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("uses: " + id + (session == null ? "" : " (" + session + ")"));
    }

    @Override
    public @Nullable String word() {
        return session;
    }

    @Override
    public @Nullable Integer number() {
        return perWeek;
    }
}
