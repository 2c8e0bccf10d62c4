package org.peptideadvisor.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.table.TranslationTable;
import org.peptideadvisor.catalog.table.TranslationTable.TranslationRow;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * Takes translations along when rules or ids get another name or go. A row of what is gone is that of the same English text wherever it stands now; if it stands nowhere, the
 * row goes too. All other lines stay as they are.
 */
public final class CarriedTranslations {

    private final Set<String> before;
    private final Map<String, List<SourceText>> now;

    /**
     * @param before what could be said before
     * @param now what can be said now
     */
    public CarriedTranslations(RuleBook rulesBefore, Catalog before, RuleBook rulesNow, Catalog now) {
        this.before = SourceTexts.of(rulesBefore, before).stream()
                .map(source -> LanguageTexts.place(source.table(), source.key()))
                .collect(Collectors.toUnmodifiableSet());
        this.now = SourceTexts.of(rulesNow, now).stream().collect(Collectors.groupingBy(SourceText::table));
    }

    /** The files with their tables of translations, path to text. */
    public Map<String, String> in(Map<String, String> files) {
        var carried = new TreeMap<>(files);
        carried.replaceAll((path, text) -> TranslationTable.isOne(path) ? table(path, text) : text);
        return carried;
    }

    private String table(String path, String text) {
        String name = TranslationTable.name(path);
        Map<String, String> open = new HashMap<>(); // the versions of texts that have no row, with their keys
        Map<String, SourceText> known = now.getOrDefault(name, List.of()).stream()
                .collect(Collectors.toMap(SourceText::key, source -> source, (one, same) -> one));
        List<TranslationRow> rows =
                Catalog.translations(path, text, () -> false).rows();
        Set<String> taken = rows.stream().map(TranslationRow::key).collect(Collectors.toSet());
        known.forEach((key, source) -> {
            if (!taken.contains(key)) {
                open.put(source.version(), key);
            }
        });
        String carried = text;
        for (TranslationRow row : rows) {
            if (!known.containsKey(row.key()) && before.contains(LanguageTexts.place(name, row.key()))) {
                carried = moved(carried, row.key(), open.remove(row.version()));
            }
        }
        return carried;
    }

    /** The table with another key at the beginning of a line, or without that line. */
    private static String moved(String text, String from, @Nullable String to) {
        return text.lines()
                .filter(line -> to != null || !line.startsWith(from + ","))
                .map(line -> to != null && line.startsWith(from + ",") ? to + line.substring(from.length()) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
