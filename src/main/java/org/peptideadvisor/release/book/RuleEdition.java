package org.peptideadvisor.release.book;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.RuleBaseDigest;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.reading.RuleReadings;
import org.peptideadvisor.rulebook.text.RuleBookReader;

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
public record RuleEdition(
        String id, String name, Catalog catalog, RuleBook rules, RuleReadings readings, Map<String, String> files) {

    /**
     * What came of opening a rule base.
     *
     * @param edition null when something is wrong
     * @param diagnostics what is wrong
     */
    public record OpenedEdition(@Nullable RuleEdition edition, List<Diagnostic> diagnostics) {}

    /** What a release that is built was made of. */
    static RuleEdition of(Release release) {
        return new RuleEdition(
                release.id(),
                release.name(),
                release.catalog(),
                release.ruleBook(),
                release.readings(),
                release.files());
    }

    /** Whether both say the same words for the same rule, since their tables are the same. */
    boolean wordsAs(RuleEdition other) {
        return RuleFolder.tables(files).equals(RuleFolder.tables(other.files));
    }

    /** Reads the files of a rule base. */
    public static OpenedEdition open(Map<String, String> files) {
        return open(files, files);
    }

    /**
     * Reads the files of an earlier rule base, which may be from before a table was added: such a table is taken from the
     * present one. The table that a rule base may do without is not, since it speaks of ids that the earlier has not.
     */
    public static OpenedEdition openEarlier(Map<String, String> files, Map<String, String> present) {
        var filled = new TreeMap<>(files);
        present.forEach((path, text) -> {
            if (path.startsWith("catalog/") && !path.equals(TableLayout.WITHDRAWN_IDS.path())) {
                filled.putIfAbsent(path, text);
            }
        });
        return open(filled, files);
    }

    private static OpenedEdition open(Map<String, String> files, Map<String, String> own) {
        CatalogResult read = Catalog.load(RuleFolder.tables(files));
        if (read instanceof CatalogResult.FaultyTables faulty) {
            return new OpenedEdition(null, faulty.faults());
        }
        Catalog catalog = ((CatalogResult.LoadedCatalog) read).catalog();
        RuleBookReader.ReadRuleBook rules = new RuleBookReader().read(files);
        List<Diagnostic> errors =
                rules.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty()) {
            return new OpenedEdition(null, errors);
        }
        String name = files.getOrDefault(RuleFolder.NAME_FILE, "").strip();
        return new OpenedEdition(
                new RuleEdition(
                        "sha256:" + RuleBaseDigest.of(own),
                        name,
                        catalog,
                        rules.book(),
                        new RuleReadings(catalog, RuleReadings.ENGLISH),
                        Map.copyOf(own)),
                List.of());
    }
}
