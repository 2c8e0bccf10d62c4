package org.peptideadvisor.model.fact;

import java.util.List;

/**
 * A condition that the client has or had. It restricts or refers; it is never a reason to recommend.
 *
 * @param id a {@code condition} id
 */
public record Condition(String id) implements ListedFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("condition: " + id);
    }
}
