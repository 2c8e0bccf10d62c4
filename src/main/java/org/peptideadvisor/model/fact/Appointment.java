package org.peptideadvisor.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that the client is going to have.
 *
 * @param id a {@code procedure} id
 * @param inDays whole days until then, or null when it was not asked
 */
public record Appointment(String id, @Nullable Integer inDays) implements ListedFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("planned: " + id + (inDays == null ? " (date not asked)" : " (in " + inDays + " days)"));
    }

    @Override
    public @Nullable Integer number() {
        return inDays;
    }
}
