package org.peptideadvisor.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.model.Diagnostic.Severity;

/**
 * A row of {@code claim_words.csv}: words that claim what a cosmetic may not.
 *
 * @param id row id, such as {@code CLW003}
 * @param phrase what to look for
 * @param markets where it may not be said: {@code US}, {@code EU}, {@code UK}, or {@code every}
 * @param severity how much it weighs
 * @param unless words that make it harmless when they stand before it in the same part of the sentence
 * @param why what it claims
 * @param instead what may be said
 * @param basis the rows of {@code claims.csv} and {@code safety.csv} that say so
 */
public record ClaimWord(
        String id,
        ClaimPhrase phrase,
        List<String> markets,
        Severity severity,
        List<String> unless,
        String why,
        String instead,
        List<String> basis) {

    private static final Set<String> MARKETS = Set.of("US", "EU", "UK", "every");
    private static final Map<String, Severity> SEVERITIES =
            Map.of("error", Severity.ERROR, "warning", Severity.WARNING, "info", Severity.INFO);

    public ClaimWord {
        markets = List.copyOf(markets);
        unless = List.copyOf(unless);
        basis = List.copyOf(basis);
    }

    static ClaimWord from(Row row, KnownIds known) {
        String phrase = row.required("phrase");
        if (!phrase.isEmpty() && !ClaimPhrase.isOne(phrase)) {
            row.fault(
                    "phrase",
                    TableCode.BAD_PHRASE,
                    "\"" + phrase + "\" is no phrase to look for",
                    "write small letters, such as: treat* .. acne/eczema");
        }
        List<String> markets = row.choices("markets", MARKETS);
        List<String> basis = row.ids("basis", known.claimSources());
        if (basis.isEmpty()) {
            row.fault(
                    "basis",
                    TableCode.MISSING_VALUE,
                    "the cell basis is empty",
                    "name the row of claims.csv or safety.csv that says so");
        }
        return new ClaimWord(
                row.text("id"),
                ClaimPhrase.of(phrase.toLowerCase(Locale.ROOT)),
                markets,
                SEVERITIES.getOrDefault(row.choice("severity", SEVERITIES.keySet()), Severity.ERROR),
                row.list("unless"),
                row.required("why"),
                row.required("instead"),
                basis);
    }
}
