package org.peptideadvisor.model.fact;

import java.util.List;

/**
 * Something that the client asks for.
 *
 * @param kind {@code delivery}, {@code substance}, {@code procedure} or {@code form}
 * @param id an id of that kind
 */
public record Wish(String kind, String id) implements ClientFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("wants " + kind + ": " + id);
    }

    @Override
    public String key() {
        return kind + " " + id;
    }
}
