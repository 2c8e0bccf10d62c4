package org.peptideadvisor.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list of a request, before it is a fact.
 *
 * @param id what is listed
 * @param words the details that are ids, such as a severity, by field; without those that were not asked
 * @param numbers the details that are whole numbers, such as how many days ago, by field; without those that were not asked
 */
public record ListEntry(String id, Map<String, String> words, Map<String, Integer> numbers) {

    public ListEntry {
        words = Map.copyOf(words);
        numbers = Map.copyOf(numbers);
    }

    /** An entry of which no details are known. */
    public static ListEntry of(String id) {
        return new ListEntry(id, Map.of(), Map.of());
    }

    /** The same entry with one more detail. */
    public ListEntry with(String field, String word) {
        var more = new HashMap<>(words);
        more.put(field, word);
        return new ListEntry(id, more, numbers);
    }

    /** The same entry with one more detail. */
    public ListEntry with(String field, int number) {
        var more = new HashMap<>(numbers);
        more.put(field, number);
        return new ListEntry(id, words, more);
    }

    /** A detail that is an id; null when it was not asked. */
    @Nullable String word(String field) {
        return words.get(field);
    }

    /** A detail that is a whole number; null when it was not asked. */
    @Nullable Integer number(String field) {
        return numbers.get(field);
    }
}
