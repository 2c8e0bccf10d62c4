package org.peptideadvisor.translation;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.table.TranslationTable;
import org.peptideadvisor.catalog.table.TranslationTable.TranslationRow;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * The languages of a release. Its tables of translations are read when a language is first asked for, so nobody who asks in English waits for them.
 * Thread-safe.
 */
public final class ReleaseTranslations {

    private final Map<String, String> files;
    private final RuleBook rules;
    private final Catalog catalog;
    private final SortedSet<String> languages;
    private final Map<String, AnswerTranslator> translators = new ConcurrentHashMap<>();

    /** @param files path below the rules folder to text; all but tables of translations are passed over */
    public ReleaseTranslations(Map<String, String> files, RuleBook rules, Catalog catalog) {
        this.files = files;
        this.rules = rules;
        this.catalog = catalog;
        this.languages = languages(files);
    }

    /** The languages that the files of a rule base have tables for, English not among them. */
    public static SortedSet<String> languages(Map<String, String> files) {
        var found = new TreeSet<String>();
        for (String path : files.keySet()) {
            String language = path.startsWith(TranslationTable.FOLDER) ? TranslationTable.language(path) : null;
            if (language != null) {
                found.add(language);
            }
        }
        return found;
    }

    /** Its languages, English not among them. */
    public SortedSet<String> languages() {
        return Collections.unmodifiableSortedSet(languages);
    }

    /** Which of its languages to answer in by an {@code Accept-Language} header; null for English. */
    public @Nullable String preferred(@Nullable String header) {
        return header == null || languages.isEmpty() ? null : AcceptedLanguage.of(header, languages);
    }

    /** Writes answers in a language; null for English, and for a language that the release has not. */
    public @Nullable AnswerTranslator in(@Nullable String language) {
        return language == null || !languages.contains(language)
                ? null
                : translators.computeIfAbsent(language, this::translator);
    }

    /**
     * Writes pages in the language of whoever reads them; null for English.
     *
     * @param chosen the language that was chosen; empty where none was, and then the browser's counts
     * @param accepted the {@code Accept-Language} header, or null
     */
    public @Nullable AnswerTranslator of(String chosen, @Nullable String accepted) {
        return in(chosen.isEmpty() ? preferred(accepted) : chosen);
    }

    private AnswerTranslator translator(String language) {
        var texts = new LanguageTexts(language, SourceTexts.of(rules, catalog), rows(language, files));
        return new AnswerTranslator(language, texts, () -> new TranslatedReadings(rules, catalog, texts));
    }

    /**
     * The id of one of these kinds that is meant by a name in any of its languages; null when none is.
     *
     * @param kinds of the vocabulary, or {@code ingredient}
     */
    public @Nullable String id(String name, List<String> kinds) {
        return languages.stream()
                .map(language ->
                        Objects.requireNonNull(in(language)).texts().names().id(name, kinds))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The rows of a language by their places. */
    static Map<String, TranslationRow> rows(String language, Map<String, String> files) {
        var rows = new HashMap<String, TranslationRow>();
        files.forEach((path, text) -> {
            if (language.equals(TranslationTable.language(path))) {
                Catalog.translations(path, text, () -> false)
                        .rows()
                        .forEach(row -> rows.put(LanguageTexts.place(TranslationTable.name(path), row.key()), row));
            }
        });
        return rows;
    }
}
