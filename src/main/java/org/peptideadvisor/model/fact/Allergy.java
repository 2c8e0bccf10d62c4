package org.peptideadvisor.model.fact;

import java.util.List;

/**
 * A known allergy.
 *
 * @param id an {@code allergy} id, or the id of an ingredient or co-active
 */
public record Allergy(String id) implements ListedFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("allergy: " + id);
    }
}
