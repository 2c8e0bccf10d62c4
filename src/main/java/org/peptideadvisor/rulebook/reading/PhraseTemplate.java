package org.peptideadvisor.rulebook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.AuthorLimit;

/** A phrase with named slots, such as <code>recommend {peptide}, because {sentence}</code>. Immutable. */
public final class PhraseTemplate {

    private static final Pattern SLOT = Pattern.compile("\\{[^{}]*\\}");
    static final PhraseTemplate EMPTY = new PhraseTemplate(List.of(""));

    /** Words and slots by turns, words first and last. */
    private final List<String> parts;

    private PhraseTemplate(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    /** The template, or null when a brace is without its other half, or there are more slots than are filled. */
    public static @Nullable PhraseTemplate parse(String text) {
        var parts = new ArrayList<String>();
        var slots = new HashSet<String>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String words = text.substring(from, open);
            if (close < 0
                    || words.indexOf('}') >= 0
                    || text.substring(open + 1, close).indexOf('{') >= 0) {
                return null;
            }
            boolean twice = !slots.add(text.substring(open + 1, close));
            if (twice || AuthorLimit.SLOTS.isExceededBy(slots.size())) {
                return null;
            }
            parts.add(words);
            parts.add(text.substring(open + 1, close));
            from = close + 1;
        }
        if (text.indexOf('}', from) >= 0) {
            return null;
        }
        parts.add(text.substring(from));
        return new PhraseTemplate(parts);
    }

    /** Whether a text has no more slots than are filled, and none of them twice. */
    static boolean isBounded(String text) {
        List<String> slots =
                SLOT.matcher(text).results().map(MatchResult::group).toList();
        return !AuthorLimit.SLOTS.isExceededBy(slots.size())
                && Set.copyOf(slots).size() == slots.size();
    }

    /** The names of its slots, in their order. */
    public Set<String> slots() {
        var slots = new LinkedHashSet<String>();
        for (int i = 1; i < parts.size(); i += 2) {
            slots.add(parts.get(i));
        }
        return slots;
    }

    /** Words and names of slots by turns, words first and last. */
    public List<String> parts() {
        return parts;
    }

    /** The words between the slots. */
    String words() {
        var words = new StringBuilder();
        for (int i = 0; i < parts.size(); i += 2) {
            words.append(parts.get(i)).append(' ');
        }
        return words.toString();
    }

    /**
     * The phrase with its slots filled.
     *
     * @throws IllegalArgumentException when a slot has no value
     */
    public String fill(Map<String, String> values) {
        var text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i % 2 == 1) {
                part = values.get(part);
                if (part == null) {
                    throw new IllegalArgumentException("no value for a slot of: " + this);
                }
            }
            text.append(part);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i % 2 == 1 ? "{" + parts.get(i) + "}" : parts.get(i));
        }
        return text.toString();
    }
}
