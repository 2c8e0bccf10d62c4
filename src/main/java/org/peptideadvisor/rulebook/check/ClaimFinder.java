package org.peptideadvisor.rulebook.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peptideadvisor.catalog.ClaimWord;

/**
 * Finds words in a sentence that claim what a cosmetic may not. Words that are denied or forbidden in the same part of the
 * sentence are no claim: "it never removes a line". A part ends at a mark, or where "and" or "but" begins another. Belongs to
 * one run; not thread-safe.
 */
final class ClaimFinder {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}\\p{Mn}\\p{Cf}'’]+|[.,;:!?()\u2013\u2014]");
    private static final Set<String> NEGATIONS = Set.of(
            "not", "never", "no", "nor", "neither", "none", "nobody", "nothing", "without", "cannot", "cant", "dont",
            "doesnt", "isnt", "wont", "didnt", "havent", "hasnt", "arent");
    private static final Set<String> YET = Set.of("only", "just", "merely");
    private static final Set<String> PARTS = Set.of("and", "but", "yet", "while", "because", "so", "then");
    private static final Set<String> SUBJECTS = Set.of("it", "this", "these", "they", "which", "who", "you", "we");
    private static final Set<String> SAYING = Set.of(
            "say",
            "says",
            "said",
            "claim",
            "claims",
            "promise",
            "promises",
            "expect",
            "believe",
            "show",
            "shows",
            "shown",
            "prove",
            "proves",
            "proven",
            "know",
            "knows",
            "known",
            "mean",
            "means",
            "sign");
    private static final int FARTHEST = 8;

    private final List<ClaimWord> all;
    private final Map<String, List<ClaimWord>> byFirstWord = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();

    ClaimFinder(List<ClaimWord> all) {
        this.all = all;
    }

    /** A claim in a text, from its first character up to {@code end}, which is no longer part of it. */
    record Claim(ClaimWord word, int start, int end) {}

    /** The claims of a text in the order in which they stand; of two that overlap the first and longest. */
    List<Claim> find(String text) {
        var words = new ArrayList<String>();
        var places = new ArrayList<int[]>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.add(plain.computeIfAbsent(matcher.group(), ClaimFinder::plain));
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < words.size(); i++) {
            for (ClaimWord word : beginning(words.get(i))) {
                int length = word.phrase().length(words, i);
                if (length > 0 && !isMark(words, i, length) && !isHarmless(words, i, word.unless())) {
                    claims.add(new Claim(word, places.get(i)[0], places.get(i + length - 1)[1]));
                }
            }
        }
        claims.sort(Comparator.comparingInt(Claim::start).thenComparing(Claim::end, Comparator.reverseOrder()));
        var apart = new ArrayList<Claim>();
        int end = 0;
        for (Claim claim : claims) {
            if (claim.start() >= end) {
                apart.add(claim);
                end = claim.end();
            }
        }
        return apart;
    }

    private List<ClaimWord> beginning(String word) {
        return byFirstWord.computeIfAbsent(
                word,
                key -> all.stream().filter(some -> some.phrase().begins(key)).toList());
    }

    /** In small letters, without apostrophes and signs that nobody sees. */
    private static String plain(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(lower.length());
        lower.codePoints()
                .filter(c -> c != '\'' && c != '’' && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Whether a phrase reaches over the end of a sentence. */
    private static boolean isMark(List<String> words, int from, int length) {
        return words.subList(from, from + length).stream().anyMatch(word -> word.equals(".") || word.equals(";"));
    }

    /**
     * Whether the words before deny it. What stands between the denial and the claim must not be another subject, "it does not
     * sting and it heals", unless the denial is of saying so: "never say that it heals".
     */
    private static boolean isHarmless(List<String> words, int at, List<String> unless) {
        boolean reaches = true;
        for (int i = at - 1; i >= 0 && i >= at - FARTHEST; i--) {
            String word = words.get(i);
            if (PARTS.contains(word) || !Character.isLetterOrDigit(word.isEmpty() ? ' ' : word.codePointAt(0))) {
                return false;
            }
            if (unless.contains(word)) {
                return true;
            }
            if (NEGATIONS.contains(word)) {
                return reaches && !YET.contains(words.get(i + 1));
            }
            if (SUBJECTS.contains(word)) {
                reaches = false;
            } else if (SAYING.contains(word)) {
                reaches = true;
            }
        }
        return false;
    }
}
