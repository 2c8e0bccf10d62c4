package org.peptideadvisor.model.fact;

import java.util.List;

/**
 * A part of the body that the advice is to be about.
 *
 * @param id a {@code body-area} id
 */
public record Area(String id) implements ListedFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("area: " + id);
    }
}
