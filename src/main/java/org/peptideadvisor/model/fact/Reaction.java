package org.peptideadvisor.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the skin does, or did, after a product.
 *
 * @param id a {@code reaction} id
 * @param to the ingredient or group that the client suspects, or null when it is not known
 * @param daysAgo whole days since it began, or null when it was not asked
 */
public record Reaction(String id, @Nullable String to, @Nullable Integer daysAgo) implements ListedFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("reaction: " + id + (to == null ? "" : " to " + to)
                + (daysAgo == null ? "" : " (" + daysAgo + " days ago)"));
    }

    @Override
    public @Nullable String word() {
        return to;
    }

    @Override
    public @Nullable Integer number() {
        return daysAgo;
    }
}
