package org.peptideadvisor.catalog.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;

/**
 * A table of translations, {@code translations/de/rules.csv} for instance.
 *
 * @param rows the rows that can be read
 * @param faults what cannot, sorted; a table with faults keeps a rule base from going live, as any other table does
 */
public record TranslationTable(List<TranslationRow> rows, List<Diagnostic> faults) {

    /** The folder below the rules folder, with a folder for each language. */
    public static final String FOLDER = "translations/";

    private static final Pattern PATH =
            Pattern.compile(FOLDER + "([a-z]{2,3})/(rules|vocabulary|ingredients|phrases|readings)\\.csv");

    public TranslationTable {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /**
     * One translation.
     *
     * @param key what it translates, such as {@code LIN-1}
     * @param version the version of the English text that was translated
     * @param text the translation
     * @param reviewed who read it and when, or {@code unreviewed}
     * @param at the cell of the text, with its place
     */
    public record TranslationRow(String key, String version, String text, String reviewed, ShownText at) {}

    /** Whether a path below the rules folder is that of such a table. */
    public static boolean isOne(String path) {
        return PATH.matcher(path).matches();
    }

    /** The language of a table by its path, such as {@code de}; null when it is no path of such a table. */
    public static @Nullable String language(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() ? parts.group(1) : null;
    }

    /** The file name of a table by its path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
