package org.peptideadvisor.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that the client had.
 *
 * @param id a {@code procedure} id
 * @param daysAgo whole days since then, or null when it was not asked
 */
public record Procedure(String id, @Nullable Integer daysAgo) implements ListedFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("procedure: " + id + (daysAgo == null ? " (date not asked)" : " (" + daysAgo + " days ago)"));
    }

    @Override
    public @Nullable Integer number() {
        return daysAgo;
    }
}
