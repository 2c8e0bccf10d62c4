package org.peptideadvisor.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.WordForms;

/**
 * A word or phrase to search for, as {@code claim_words.csv} writes it. Words are separated by spaces. {@code
 * heal/heals} means either word, {@code treat*} any ending, and {@code ..} up to five words in between. Immutable.
 *
 * <p>Implementation note: the search follows all possible positions at once as a set of bits, like the automaton
 * of Thompson, Regular Expression Search Algorithm (1968). It never backtracks, so its time grows only with the
 * number of parts and the length of the text.
 */
public final class ClaimPhrase {

    static final int MOST_PARTS = 12;
    static final int MOST_GAPS = 3;
    static final int MOST_ALTERNATIVES = 100;
    static final int LONGEST = 1_000;

    private static final int WIDEST_GAP = 5;
    private static final String GAP = "..";
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+\\*?(/[a-z0-9]+\\*?)*");

    private final String text;
    private final List<Optional<WordForms>> parts;

    private ClaimPhrase(String text) {
        this.text = text;
        this.parts = Arrays.stream(text.split(" "))
                .map(part -> part.equals(GAP) ? Optional.<WordForms>empty() : Optional.of(new WordForms(part)))
                .toList();
    }

    /** The words that phrases are looked for in. */
    public interface SearchedWords {

        /** How many there are. */
        int size();

        /** A word in small letters. */
        String word(int at);

        /** Whether a sentence begins with a word, so that no phrase reaches over to it. */
        boolean begins(int at);

        /** Whether the words before deny a word, so that no phrase goes on with it behind a gap. */
        boolean denied(int at);
    }

    /**
     * The phrase that a text writes.
     *
     * @throws IllegalArgumentException when it is larger than any that is looked for
     */
    static ClaimPhrase of(String text) {
        if (!isBounded(text)) {
            throw new IllegalArgumentException("a phrase beyond its bounds");
        }
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

    /** Whether a text is no larger than any sound phrase. */
    static boolean isBounded(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        List<String> parts = List.of(text.split(" ", -1));
        return parts.size() <= MOST_PARTS
                && parts.stream().filter(GAP::equals).count() <= MOST_GAPS
                && parts.stream().allMatch(part -> part.split("/", -1).length <= MOST_ALTERNATIVES);
    }

    /** The whole words that the phrase may begin with. */
    public List<String> firstWords() {
        return parts.get(0).map(WordForms::whole).orElse(List.of());
    }

    /** The beginnings of words that the phrase may begin with. */
    public List<String> firstStems() {
        return parts.get(0).map(WordForms::stems).orElse(List.of());
    }

    /**
     * How many words the phrase takes from a place on, the gaps' among them; the fewest if there is a choice, 0 when it does
     * not stand there.
     */
    public int length(SearchedWords words, int from) {
        return Long.numberOfTrailingZeros(ends(words, from)) % Long.SIZE;
    }

    /** Whether the phrase stands directly before a place. */
    public boolean endsBefore(SearchedWords words, int end) {
        int farthest = parts.size() + WIDEST_GAP * MOST_GAPS;
        for (int from = end - 1; from >= 0 && from >= end - farthest && !words.begins(from + 1); from--) {
            if ((ends(words, from) & 1L << (end - from)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Every number of words that the phrase can take from a place on, as a set of bits. */
    private long ends(SearchedWords words, int from) {
        long reached = 1;
        boolean behindGap = false;
        for (Optional<WordForms> part : parts) {
            if (part.isEmpty()) {
                for (int skipped = 0; skipped < WIDEST_GAP; skipped++) {
                    reached |= step(words, from, reached, null, false);
                }
            } else {
                reached = step(words, from, reached, part.get(), behindGap);
            }
            if (reached == 0) {
                return 0;
            }
            behindGap = part.isEmpty();
        }
        return reached;
    }

    /** One word on from each place: over a word that fits, or over any when nothing is asked of it. */
    private static long step(
            SearchedWords words, int from, long reached, @Nullable WordForms wanted, boolean behindGap) {
        long next = 0;
        for (long left = reached; left != 0; left &= left - 1) {
            int offset = Long.numberOfTrailingZeros(left);
            int at = from + offset;
            if (at < words.size()
                    && (offset == 0 || !words.begins(at))
                    && (wanted == null || wanted.fit(words.word(at)))
                    && !(behindGap && words.denied(at))) {
                next |= 1L << (offset + 1);
            }
        }
        return next;
    }

    @Override
    public String toString() {
        return text;
    }
}
