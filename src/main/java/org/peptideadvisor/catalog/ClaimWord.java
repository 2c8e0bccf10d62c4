package org.peptideadvisor.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.QuotedText;

/**
 * A row of {@code claim_words.csv}, or of that of a further language: words that claim what a cosmetic may not.
 *
 * @param id row id, such as {@code CLW003}
 * @param language the language of its words, such as {@code de}; they are looked for in texts of every language
 * @param phrase what to look for
 * @param markets where it may not be said: {@code US}, {@code EU}, {@code UK}, or {@code every}
 * @param severity how much it weighs
 * @param unless phrases that make it harmless when they stand directly before it
 * @param why what it claims
 * @param instead what may be said
 * @param basis the rows of {@code claims.csv} and {@code safety.csv} that say so
 */
public record ClaimWord(
        String id,
        String language,
        ClaimPhrase phrase,
        List<String> markets,
        Severity severity,
        List<ClaimPhrase> unless,
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

    boolean isError() {
        return severity == Severity.ERROR;
    }

    static ClaimWord from(TableRow row, KnownIds known) {
        String phrase = row.required("phrase");
        if (!phrase.isEmpty()) {
            check(row, "phrase", phrase);
        }
        List<String> unless = row.list("unless");
        unless.forEach(some -> check(row, "unless", some));
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
                row.sheet().language(),
                phrase(phrase),
                markets,
                SEVERITIES.getOrDefault(row.choice("severity", SEVERITIES.keySet()), Severity.ERROR),
                unless.stream().map(ClaimWord::phrase).toList(),
                row.required("why"),
                row.required("instead"),
                basis);
    }

    private static void check(TableRow row, String column, String phrase) {
        if (!ClaimPhrase.isBounded(phrase)) {
            row.fault(
                    column,
                    TableCode.PHRASE_TOO_LONG,
                    "a phrase here has over " + ClaimPhrase.MOST_PARTS + " parts, " + ClaimPhrase.MOST_GAPS + " gaps, "
                            + ClaimPhrase.MOST_ALTERNATIVES + " words for one place, or " + ClaimPhrase.LONGEST
                            + " characters",
                    "write several rows");
        } else if (!ClaimPhrase.isOne(phrase)) {
            row.fault(
                    column,
                    TableCode.BAD_PHRASE,
                    "\"" + QuotedText.of(phrase) + "\" is no phrase to look for",
                    "write small letters, such as: treat* .. acne/eczema");
        }
    }

    /** The phrase, or one that stands nowhere for what was found faulty. */
    private static ClaimPhrase phrase(String text) {
        return ClaimPhrase.of(ClaimPhrase.isBounded(text) ? text : "");
    }
}
