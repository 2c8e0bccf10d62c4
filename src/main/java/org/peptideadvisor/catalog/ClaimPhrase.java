package org.peptideadvisor.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word or phrase to look for, as {@code claim_words.csv} writes it: words apart by spaces, {@code heal/heals} for one or the
 * other, {@code treat*} for any ending, {@code ..} for up to four words between. Immutable.
 */
public final class ClaimPhrase {

    private static final int WIDEST_GAP = 4;
    private static final String GAP = "..";
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+\\*?(/[a-z0-9]+\\*?)*");

    private final String text;
    private final List<List<String>> parts;

    private ClaimPhrase(String text) {
        this.text = text;
        this.parts = Arrays.stream(text.split(" "))
                .map(part -> part.equals(GAP) ? List.<String>of() : List.of(part.split("/")))
                .toList();
    }

    /** The phrase that a text writes. */
    public static ClaimPhrase of(String text) {
        return new ClaimPhrase(text);
    }

    /** Whether a text is a phrase: small letters, and a gap only between words. */
    static boolean isOne(String text) {
        String[] parts = text.split(" ", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean gap = parts[i].equals(GAP) && i > 0 && i < parts.length - 1 && !parts[i - 1].equals(GAP);
            if (!gap && !FORM.matcher(parts[i]).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the phrase may begin with a word. */
    public boolean begins(String word) {
        return fits(parts.get(0), word);
    }

    /**
     * How many words the phrase takes from a place on.
     *
     * @param words in small letters
     * @return the number of words, the gap's among them, or 0 when the phrase does not stand there
     */
    public int length(List<String> words, int from) {
        int end = end(words, from, 0);
        return end < 0 ? 0 : end - from;
    }

    private int end(List<String> words, int at, int part) {
        if (part == parts.size()) {
            return at;
        }
        List<String> wanted = parts.get(part);
        if (wanted.isEmpty()) {
            for (int skipped = 0; skipped <= WIDEST_GAP; skipped++) {
                int end = end(words, at + skipped, part + 1);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        return at < words.size() && fits(wanted, words.get(at)) ? end(words, at + 1, part + 1) : -1;
    }

    private static boolean fits(List<String> alternatives, String word) {
        for (String alternative : alternatives) {
            boolean fits = alternative.endsWith("*")
                    ? word.startsWith(alternative.substring(0, alternative.length() - 1))
                    : word.equals(alternative);
            if (fits) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
