package org.peptideadvisor.model.fact;

import java.util.List;

/**
 * A warning sign that somebody saw.
 *
 * @param id a {@code sign} id
 */
public record Sign(String id) implements ListedFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("sign: " + id);
    }
}
