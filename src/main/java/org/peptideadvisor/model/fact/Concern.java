package org.peptideadvisor.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about the skin that bothers the client.
 *
 * @param id a {@code concern} id
 * @param severity a {@code severity} id, or null when it was not asked
 */
public record Concern(String id, @Nullable String severity) implements ListedFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("concern: " + id + (severity == null ? "" : " (" + severity + ")"));
    }

    @Override
    public @Nullable String word() {
        return severity;
    }
}
