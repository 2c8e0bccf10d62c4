package org.peptideadvisor.ledger.store;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values by which an entry with a payload is found.
 *
 * @param kind the kind of the entry
 * @param release the digest of the release, if there is one
 * @param outcome what the answer came to, if it is one
 * @param rules the ids of the rules that fired, in order
 * @param ingredients the ids of what the answer speaks of, in order
 * @param about the id of the entry that this one speaks of, if it speaks of one
 */
public record LookUpRow(
        String kind,
        @Nullable String release,
        @Nullable String outcome,
        Set<String> rules,
        Set<String> ingredients,
        @Nullable String about) {

    /** Copies the sets. @throws IllegalArgumentException if an id is empty or has white space, a quote or a backslash */
    public LookUpRow {
        rules = inOrder(rules);
        ingredients = inOrder(ingredients);
    }

    /** The ids of the rules as one text. */
    String rulesText() {
        return String.join(" ", rules);
    }

    /** The ids of the ingredients as one text. */
    String ingredientsText() {
        return String.join(" ", ingredients);
    }

    /** The ids in such a text. */
    static Set<String> split(String text) {
        return text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split(" ", -1)));
    }

    private static Set<String> inOrder(Set<String> ids) {
        for (String id : ids) {
            if (!isId(id)) {
                throw new IllegalArgumentException("an id is not empty and has no space, quote or backslash: " + id);
            }
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '"' || c == '\\' || Character.isWhitespace(c)) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
