package org.peptideadvisor.model.fact;

import java.util.List;

/**
 * A medicine that the client takes or applies.
 *
 * @param id a {@code medication} id
 */
public record Medication(String id) implements ListedFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("medication: " + id);
    }
}
