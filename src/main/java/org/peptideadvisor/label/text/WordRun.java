package org.peptideadvisor.label.text;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.label.name.LabelLexicon;

/** A run of words without commas, cut into complete known names where the whole of it can be; longest names first. */
final class WordRun {

    private static final int MOST_WORDS_IN_NAME = 10;

    private final LabelLexicon lexicon;

    WordRun(LabelLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The names, at least two; empty when the run cannot be cut so. */
    List<String> cut(String text) {
        String[] words = text.strip().split("\\s+", -1);
        int count = words.length;
        if (count < 2) {
            return List.of();
        }
        // length[i]: words of the name that begins at i when all behind it can be cut too; 0 when that cannot be
        int[] length = new int[count + 1];
        length[count] = -1;
        for (int from = count - 1; from >= 0; from--) {
            for (int size = Math.min(MOST_WORDS_IN_NAME, count - from); size > 0 && length[from] == 0; size--) {
                if (length[from + size] != 0 && lexicon.find(name(words, from, size)) != null) {
                    length[from] = size;
                }
            }
        }
        if (length[0] == 0 || length[0] == count) {
            return List.of();
        }
        var names = new ArrayList<String>();
        for (int from = 0; from < count; from += length[from]) {
            names.add(name(words, from, length[from]));
        }
        return names;
    }

    private static String name(String[] words, int from, int size) {
        return String.join(" ", java.util.Arrays.asList(words).subList(from, from + size));
    }
}
