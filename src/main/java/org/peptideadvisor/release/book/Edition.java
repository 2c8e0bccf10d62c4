package org.peptideadvisor.release.book;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.Digest;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.RuleBookReader;
import org.peptideadvisor.rulebook.reading.Readings;

/**
 * A rule base that was read, not compiled.
 *
 * @param id the content digest that names its release
 * @param name its name for people; empty when it has none
 * @param catalog its tables
 * @param rules its rules
 * @param readings puts them into words
 * @param files what it was read from
 */
public record Edition(
        String id, String name, Catalog catalog, RuleBook rules, Readings readings, Map<String, String> files) {

    /**
     * What came of opening a rule base.
     *
     * @param edition null when something is wrong
     * @param diagnostics what is wrong
     */
    public record Opened(@Nullable Edition edition, List<Diagnostic> diagnostics) {}

    /** Reads the files of a rule base. */
    public static Opened open(Map<String, String> files) {
        return open(files, files);
    }

    /**
     * Reads the files of an earlier rule base, which may be from before a table was added: such a table is taken from the
     * present one.
     */
    public static Opened openEarlier(Map<String, String> files, Map<String, String> present) {
        var filled = new TreeMap<>(files);
        present.forEach((path, text) -> {
            if (path.startsWith("catalog/")) {
                filled.putIfAbsent(path, text);
            }
        });
        return open(filled, files);
    }

    private static Opened open(Map<String, String> files, Map<String, String> own) {
        CatalogResult read = Catalog.load(RuleFolder.tables(files));
        if (read instanceof CatalogResult.Faulty faulty) {
            return new Opened(null, faulty.faults());
        }
        Catalog catalog = ((CatalogResult.Loaded) read).catalog();
        RuleBookReader.Read rules = new RuleBookReader().read(files);
        List<Diagnostic> errors =
                rules.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty()) {
            return new Opened(null, errors);
        }
        String name = files.getOrDefault(RuleFolder.NAME_FILE, "").strip();
        return new Opened(
                new Edition(
                        "sha256:" + Digest.of(own),
                        name,
                        catalog,
                        rules.book(),
                        new Readings(catalog, Readings.ENGLISH),
                        Map.copyOf(own)),
                List.of());
    }
}
