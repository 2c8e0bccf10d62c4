package org.peptideadvisor.cli.author;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Citation;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.cli.terminal.PlainText;

/** What the head of a rule may name from the tables. */
final class CatalogKeys {

    private final Set<String> citations = new TreeSet<>();
    private final Set<String> rows = new TreeSet<>();

    CatalogKeys(Catalog catalog) {
        catalog.citations().stream().map(Citation::key).forEach(citations::add);
        catalog.safety().forEach(row -> rows.add(row.id()));
        catalog.routine().forEach(row -> rows.add(row.id()));
        catalog.interactions().forEach(row -> rows.add(row.id()));
        catalog.claims().forEach(row -> rows.add(row.id()));
        catalog.seedClaims().forEach(row -> rows.add(row.id()));
    }

    /** What is wrong with citation keys, or null. */
    @Nullable
    String wrongEvidence(List<String> keys) {
        return wrong("--evidence", "citation", keys, citations);
    }

    /** What is wrong with ids of catalog rows, or null. */
    @Nullable
    String wrongBasis(List<String> ids) {
        return wrong("--basis", "catalog row", ids, rows);
    }

    private static @Nullable String wrong(String option, String kind, List<String> given, Collection<String> known) {
        for (String one : given) {
            if (!known.contains(one)) {
                String near = NearestWord.to(one, known);
                return option + ": no " + kind + " is called '" + PlainText.text(one) + "'"
                        + (near == null ? "." : "; did you mean " + near + "?");
            }
        }
        return null;
    }
}
