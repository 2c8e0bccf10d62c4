package org.peptideadvisor.catalog;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.peptideadvisor.catalog.table.TableCode;

/**
 * Holds {@code claim_words.csv} to {@code claims.csv}: each claim that is forbidden there must be looked for here, or it would
 * pass unnoticed. A claim counts as looked for when an error of its market rests on it and finds its very words; a mere
 * criterion, which has no words of its own, when any row of its market rests on it.
 */
final class ClaimGuard {

    private static final Set<String> PERMITTED = Set.of("cosmetic claim");
    private static final String CRITERIA = "criteria";
    private static final String ANY_MARKET = "System";

    private ClaimGuard() {}

    /**
     * Faults each claim that no row looks for.
     *
     * @param late whether there is no time left to look
     */
    static void check(List<TableRow> rows, List<ClaimRow> claims, List<ClaimWord> words, BooleanSupplier late) {
        for (int i = 0; i < claims.size(); i++) {
            ClaimRow claim = claims.get(i);
            if (!PERMITTED.contains(claim.kind())
                    && words.stream().noneMatch(word -> late.getAsBoolean() || guards(word, claim))) {
                boolean any = claim.region().equals(ANY_MARKET);
                rows.get(i)
                        .fault(
                                "claim",
                                TableCode.UNGUARDED_CLAIM,
                                "no row of claim_words.csv looks for " + claim.id()
                                        + (any ? "" : " in the " + claim.region()),
                                "give claim_words.csv a row for it, with " + claim.id() + " under basis"
                                        + (claim.kind().equals(CRITERIA) ? "" : ", error, and a phrase that finds it"));
            }
        }
    }

    private static boolean guards(ClaimWord word, ClaimRow claim) {
        boolean here = claim.region().equals(ANY_MARKET)
                || word.markets().contains(claim.region())
                || word.markets().contains("every");
        return here
                && word.basis().contains(claim.id())
                && (claim.kind().equals(CRITERIA) || (word.isError() && finds(word.phrase(), claim.claim())));
    }

    private static boolean finds(ClaimPhrase phrase, String claim) {
        var words =
                new PlainWords(List.of(claim.toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9]+")));
        for (int at = 0; at < words.size(); at++) {
            if (phrase.length(words, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The words of a claim as the table writes it, denied or not. */
    private record PlainWords(List<String> words) implements ClaimPhrase.SearchedWords {

        @Override
        public int size() {
            return words.size();
        }

        @Override
        public String word(int at) {
            return words.get(at);
        }

        @Override
        public boolean begins(int at) {
            return at == 0;
        }

        @Override
        public boolean denied(int at) {
            return false;
        }
    }
}
