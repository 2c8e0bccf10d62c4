package org.peptideadvisor.ledger.store;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an entry with a payload is found by.
 *
 * @param kind the kind of the entry
 * @param release the digest of the release, if there is one
 * @param outcome what the answer came to, if it is one
 * @param rules the ids of the rules that fired
 * @param ingredients the ids of what the answer speaks of
 */
public record Review(
        String kind, @Nullable String release, @Nullable String outcome, Set<String> rules, Set<String> ingredients) {

    /** Copies the sets. @throws IllegalArgumentException if an id is empty or has white space, a quote or a backslash */
    public Review {
        rules = Set.copyOf(rules);
        ingredients = Set.copyOf(ingredients);
        requireIds(rules);
        requireIds(ingredients);
    }

    /** The ids as one text. */
    static String joined(Set<String> ids) {
        return String.join(" ", new TreeSet<>(ids));
    }

    /** The ids in such a text. */
    static Set<String> split(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(" ", -1));
    }

    private static void requireIds(Set<String> ids) {
        for (String id : ids) {
            if (id.isEmpty()
                    || id.chars().anyMatch(c -> Character.isWhitespace(c) || c < ' ' || c == '"' || c == '\\')) {
                throw new IllegalArgumentException("an id is not empty and has no space, quote or backslash: " + id);
            }
        }
    }
}
