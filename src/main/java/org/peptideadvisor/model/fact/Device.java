package org.peptideadvisor.model.fact;

import java.util.List;

/**
 * A beauty device that the client uses at home.
 *
 * @param id a {@code device} id
 */
public record Device(String id) implements ListedFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("device: " + id);
    }
}
