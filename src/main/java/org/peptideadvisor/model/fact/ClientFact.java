package org.peptideadvisor.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the client told us, as rules see it. Ids are those of the vocabulary; an answer that was not given has
 * no fact of its own but an {@link Unanswered}.
 */
public sealed interface ClientFact permits Client, ListedFact, Wish, Unanswered {

    /**
     * Says the fact in a short phrase for a reason, such as {@code "concern: wrinkles (moderate)"}.
     *
     * @param properties the properties that the rule looked at; only {@link Client}, which holds several answers at once,
     *     needs them
     */
    List<String> phrases(List<String> properties);

    /** What tells it from others of its type, by which they are sorted. */
    String key();

    /** What further tells it apart in words, or null. */
    default @Nullable String word() {
        return null;
    }

    /** What further tells it apart in numbers, or null. */
    default @Nullable Integer number() {
        return null;
    }
}
