package org.peptideadvisor.catalog.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that one place of a phrase may have, some with any ending. Looked up, never gone through: how many there are makes
 * no difference to the time. Immutable.
 */
public final class WordForms {

    private static final String ANY_ENDING = "*";

    private final Set<String> whole = new HashSet<>();
    private final Set<String> stems = new HashSet<>();

    public WordForms(String alternatives) {
        for (String form : Arrays.asList(alternatives.split("/"))) {
            if (form.endsWith(ANY_ENDING)) {
                stems.add(form.substring(0, form.length() - 1));
            } else {
                whole.add(form);
            }
        }
    }

    /** The words that must be whole. */
    public List<String> whole() {
        return List.copyOf(whole);
    }

    /** The beginnings of words that may go on. */
    public List<String> stems() {
        return List.copyOf(stems);
    }

    public boolean fit(String word) {
        if (whole.contains(word)) {
            return true;
        }
        for (int end = 1; !stems.isEmpty() && end <= word.length(); end++) {
            if (stems.contains(word.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
