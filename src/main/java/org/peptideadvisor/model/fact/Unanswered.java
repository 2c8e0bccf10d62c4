package org.peptideadvisor.model.fact;

import java.util.List;

/**
 * A question that nobody asked the client. An empty list of conditions means "none"; an absent list leaves this fact.
 *
 * @param question the name of the request's field, such as {@code conditions}
 */
public record Unanswered(String question) implements ClientFact {

    @Override
    public List<String> phrases(List<String> properties) {
        return List.of("not asked: " + question);
    }

    @Override
    public String key() {
        return question;
    }
}
