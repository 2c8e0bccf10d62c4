package org.peptideadvisor.rulebook.check.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.peptideadvisor.catalog.ClaimWord;

/**
 * Finds words in a sentence that claim what a cosmetic may not, unless they are denied or stand behind words that make them
 * harmless. Belongs to one run; not thread-safe.
 */
public final class ClaimFinder {

    private static final String GERMAN = "de";

    private final Map<String, List<ClaimWord>> byWord = new HashMap<>();
    private final Map<String, List<ClaimWord>> byStem = new HashMap<>();
    private final Map<String, List<ClaimWord>> beginning = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final BooleanSupplier late;

    public ClaimFinder(List<ClaimWord> all) {
        this(all, () -> false);
    }

    /** @param late whether there is no time left to look further */
    public ClaimFinder(List<ClaimWord> all, BooleanSupplier late) {
        this.late = late;
        for (ClaimWord word : all) {
            word.phrase().firstWords().forEach(first -> put(byWord, first, word));
            word.phrase().firstStems().forEach(first -> put(byStem, first, word));
        }
    }

    /** A claim in a text, from its first character up to {@code end}, which is no longer part of it. */
    public record FoundClaim(ClaimWord word, int start, int end) {}

    /** The claims of a text in the order in which they stand; of two that overlap the first and longest. */
    public List<FoundClaim> find(String text) {
        var claims = new ArrayList<FoundClaim>();
        find(new SentenceWording(text, false, this::plain), claims);
        if (SentenceWording.hasHyphens(text)) {
            find(new SentenceWording(text, true, this::plain), claims);
        }
        claims.sort(
                Comparator.comparingInt(FoundClaim::start).thenComparing(FoundClaim::end, Comparator.reverseOrder()));
        var apart = new ArrayList<FoundClaim>();
        int end = 0;
        for (FoundClaim claim : claims) {
            if (claim.start() >= end) {
                apart.add(claim);
                end = claim.end();
            }
        }
        return apart;
    }

    private void find(SentenceWording words, List<FoundClaim> claims) {
        for (int i = 0; i < words.size() && !late.getAsBoolean(); i++) {
            for (ClaimWord word : beginning(words.word(i))) {
                int length = word.phrase().length(words, i);
                if (length > 0 && !isDenied(word, words, i, length) && !isHarmless(word, words, i)) {
                    claims.add(new FoundClaim(word, words.start(i), words.end(i + length - 1)));
                }
            }
        }
    }

    private String plain(String word) {
        return plain.computeIfAbsent(word, LookAlikes::fold);
    }

    private static void put(Map<String, List<ClaimWord>> index, String first, ClaimWord word) {
        index.computeIfAbsent(first, any -> new ArrayList<>()).add(word);
    }

    /** The rows whose phrase may begin with a word. */
    private List<ClaimWord> beginning(String word) {
        return beginning.computeIfAbsent(word, this::look);
    }

    private List<ClaimWord> look(String word) {
        Set<ClaimWord> rows = new LinkedHashSet<>(byWord.getOrDefault(word, List.of()));
        for (int end = 1; end <= word.length(); end++) {
            rows.addAll(byStem.getOrDefault(word.substring(0, end), List.of()));
        }
        return List.copyOf(rows);
    }

    /** A denial in the language of the words: "heilt nicht" in English is none, and "it never heilt" in German is none. */
    private static boolean isDenied(ClaimWord word, SentenceWording words, int at, int length) {
        return word.language().equals(GERMAN) ? GermanDenial.denies(words, at, length) : words.denied(at);
    }

    private static boolean isHarmless(ClaimWord word, SentenceWording words, int at) {
        return word.unless().stream().anyMatch(phrase -> phrase.endsBefore(words, at));
    }
}
