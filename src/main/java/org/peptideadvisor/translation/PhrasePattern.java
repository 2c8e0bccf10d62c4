package org.peptideadvisor.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.reading.PhraseTemplate;

/** A phrase of answers in English and in another language: what was said with the one can be said with the other. Immutable. */
record PhrasePattern(String key, PhraseTemplate english, PhraseTemplate other) {

    /** What is left out where nothing is to be said. */
    private static final String ENDING = "because";

    /**
     * A text that was said with the English phrase, in the other language; null when it was not, or a value of it has no translation.
     *
     * @param values translates the value of a slot, or gives null
     */
    @Nullable
    String translate(String text, BiFunction<String, String, @Nullable String> values) {
        List<String> parts = english.parts();
        String last = parts.size() < 2 ? "" : parts.get(parts.size() - 2);
        Map<String, String> filled = match(0, text, values);
        if (filled == null && last.equals(ENDING)) {
            filled = match(0, text + " ", values); // the sentence was said before, and what is left was stripped
        }
        return filled == null ? null : other.fill(filled).strip();
    }

    /** The values of the slots from one part on, translated. */
    private @Nullable Map<String, String> match(
            int part, String text, BiFunction<String, String, @Nullable String> values) {
        List<String> parts = english.parts();
        String words = parts.get(part);
        if (!text.startsWith(words)) {
            return null;
        }
        String rest = text.substring(words.length());
        if (part == parts.size() - 1) {
            return rest.isEmpty() ? new HashMap<>() : null;
        }
        String slot = parts.get(part + 1);
        for (int end : ends(parts, part + 2, rest)) {
            String value = values.apply(slot, rest.substring(0, end));
            Map<String, String> others = value == null ? null : match(part + 2, rest.substring(end), values);
            if (value != null && others != null) {
                others.put(slot, value);
                return others;
            }
        }
        return null;
    }

    /** Where a value may end: before each place where the next words stand. */
    private static List<Integer> ends(List<String> parts, int next, String rest) {
        String words = parts.get(next);
        if (next == parts.size() - 1) {
            return rest.endsWith(words) ? List.of(rest.length() - words.length()) : List.of();
        }
        var ends = new ArrayList<Integer>();
        for (int at = rest.indexOf(words); at >= 0; at = rest.indexOf(words, at + 1)) {
            ends.add(at);
        }
        return ends;
    }
}
