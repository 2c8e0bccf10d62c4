package org.peptideadvisor.translation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.table.ShownText;
import org.peptideadvisor.catalog.table.TranslationTable;
import org.peptideadvisor.catalog.table.TranslationTable.TranslationRow;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.ClinicalReview;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.check.AllChecks;

/**
 * Says which translations are missing, stale or of nothing, and which claim what a cosmetic may not. Only a table that cannot be read and a claim
 * are errors, so that a language can be begun row by row.
 */
public final class TranslationCheck {

    /** Of more than these missing texts only the first are named. */
    private static final int MOST_NAMED = 5;

    private final List<SourceText> sources;
    private final Map<String, SourceText> byPlace = new HashMap<>();
    private final List<ShownText> shown = new ArrayList<>();
    private final DiagnosticList found = new DiagnosticList();

    private TranslationCheck(List<SourceText> sources) {
        this.sources = sources;
        sources.forEach(source -> byPlace.put(LanguageTexts.place(source.table(), source.key()), source));
    }

    /**
     * Checks every table of translations.
     *
     * @param files path below the rules folder to text
     * @param today the day of the check
     * @return all findings, sorted
     */
    public static List<Diagnostic> check(
            Map<String, String> files, RuleBook rules, Catalog catalog, LocalDate today, CheckDeadline deadline) {
        Set<String> languages = ReleaseTranslations.languages(files);
        if (languages.isEmpty()) {
            return List.of();
        }
        var check = new TranslationCheck(SourceTexts.of(rules, catalog));
        languages.forEach(language -> {
            check.language(language, files, deadline);
            check.claimWords(language, catalog);
        });
        check.found.addAll(AllChecks.claims(check.shown, rules, catalog, today, deadline));
        return check.found.sorted();
    }

    private void language(String language, Map<String, String> files, CheckDeadline deadline) {
        var translated = new HashSet<String>();
        new TreeMap<>(files).forEach((path, text) -> {
            if (language.equals(TranslationTable.language(path)) && !deadline.isPast()) {
                TranslationTable table = Catalog.translations(path, text, deadline::isPast);
                found.addAll(table.faults());
                table.rows().forEach(row -> row(TranslationTable.name(path), row, translated));
            }
        });
        SourceText.TABLES.forEach(table -> missing(language, table, translated));
    }

    private void claimWords(String language, Catalog catalog) {
        if (catalog.claimWords().stream().noneMatch(word -> word.language().equals(language))) {
            found.add(TranslationCode.NO_CLAIM_WORDS.of(
                    TranslationTable.FOLDER + language,
                    "nothing looks for words that may not be claimed in this language",
                    "write catalog/claim_words_" + language + ".csv by the rows of claim_words.csv"));
        }
    }

    private void row(String table, TranslationRow row, Set<String> translated) {
        shown.add(row.at());
        String place = LanguageTexts.place(table, row.key());
        translated.add(place);
        SourceText source = byPlace.get(place);
        TranslationFault fault = source == null ? null : TranslationFault.of(source, row);
        if (source == null) {
            found.add(TranslationCode.UNKNOWN.at(
                    row.at(),
                    "nothing in English is called " + QuotedText.of(row.key()) + " here",
                    "correct the key, or take the row out"));
        } else if (fault != null) {
            found.add(fault.code().at(row.at(), fault.message(), fault.fix()));
        }
        if (!LanguageTexts.isReviewed(row) && !row.reviewed().equals(ClinicalReview.UNREVIEWED)) {
            found.add(TranslationCode.BAD_REVIEW.at(
                    row.at(),
                    "\"" + QuotedText.of(row.reviewed()) + "\" does not say who read the translation, and when",
                    "write unreviewed, or a day and a name, such as 2026-12-01 by Dr. Ada Example"));
        }
    }

    /** What has no row is told once a table, since a language is begun with many of them. */
    private void missing(String language, String table, Set<String> translated) {
        List<SourceText> missing = sources.stream()
                .filter(source -> source.table().equals(table))
                .filter(source -> !translated.contains(LanguageTexts.place(table, source.key())))
                .toList();
        if (!missing.isEmpty()) {
            String number = missing.size() == 1 ? "one text has" : missing.size() + " texts have";
            String keys =
                    missing.stream().limit(MOST_NAMED).map(SourceText::key).collect(Collectors.joining(", "));
            int others = missing.size() - MOST_NAMED;
            found.add(TranslationCode.MISSING.of(
                    TranslationTable.FOLDER + language + "/" + table,
                    number + " no translation: " + keys + (others > 0 ? " and " + others + " more" : ""),
                    "bin/advisor translations " + language + " prints the rows to add"));
        }
    }

    /**
     * The rows that a language lacks or that must be translated anew, as lines of its tables, by the path of each table. The text is the English one, to
     * be written over.
     */
    public static Map<String, List<String>> rowsToWrite(
            String language, Map<String, String> files, RuleBook rules, Catalog catalog) {
        Map<String, TranslationRow> rows = ReleaseTranslations.rows(language, files);
        var lines = new TreeMap<String, List<String>>();
        for (SourceText source : SourceTexts.of(rules, catalog)) {
            TranslationRow row = rows.get(LanguageTexts.place(source.table(), source.key()));
            if (row == null || TranslationFault.of(source, row) != null) {
                lines.computeIfAbsent(
                                TranslationTable.FOLDER + language + "/" + source.table(), path -> new ArrayList<>())
                        .add(line(source.key(), source.version(), source.english(), ClinicalReview.UNREVIEWED));
            }
        }
        return lines;
    }

    private static String line(String... cells) {
        return String.join(",", Stream.of(cells).map(TranslationCheck::cell).toList());
    }

    private static String cell(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
