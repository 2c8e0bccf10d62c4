package org.peptideadvisor.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.catalog.table.AllowedIds;
import org.peptideadvisor.catalog.table.TableLayout;

/** The ids that the tables define, gathered before any row is read in full so that rows may refer to any table. */
final class KnownIds {

    private final AllowedIds citations;
    private final AllowedIds safety;
    private final AllowedIds claimSources;
    private final AllowedIds peptides;
    private final AllowedIds items;
    private final Map<String, Set<String>> terms = new LinkedHashMap<>();
    private final boolean vocabularyComplete;

    KnownIds(Map<TableLayout, CatalogTable> tables) {
        citations = ids("citation key", tables, TableLayout.CITATIONS);
        safety = ids("row of safety.csv", tables, TableLayout.SAFETY);
        AllowedIds claims = ids("row of claims.csv", tables, TableLayout.CLAIMS);
        var rows = new LinkedHashSet<>(claims.known());
        rows.addAll(safety.known());
        claimSources = new AllowedIds(
                "row of claims.csv or safety.csv",
                "claims.csv and safety.csv",
                rows,
                claims.complete() && safety.complete());
        peptides = ids("peptide", tables, TableLayout.PEPTIDES);
        AllowedIds actives = ids("co-active", tables, TableLayout.CO_ACTIVES);
        var both = new LinkedHashSet<>(peptides.known());
        both.addAll(actives.known());
        items = new AllowedIds(
                "peptide or co-active",
                "peptides.csv and co_actives.csv",
                both,
                peptides.complete() && actives.complete());
        CatalogTable vocabulary = tables.get(TableLayout.VOCABULARY);
        vocabularyComplete = vocabulary != null
                && vocabulary.isComplete()
                && vocabulary.rows().stream().allMatch(row -> Vocabulary.KINDS.contains(row.text("kind")));
        if (vocabulary != null) {
            for (TableRow row : vocabulary.rows()) {
                terms.computeIfAbsent(row.text("kind"), kind -> new LinkedHashSet<>())
                        .add(row.text("id"));
            }
        }
    }

    AllowedIds citations() {
        return citations;
    }

    AllowedIds safety() {
        return safety;
    }

    AllowedIds peptides() {
        return peptides;
    }

    /** The rows that may say why something may not be claimed. */
    AllowedIds claimSources() {
        return claimSources;
    }

    /** The terms of one kind of the vocabulary. */
    AllowedIds terms(String kind) {
        return new AllowedIds(
                kind.replace('-', ' '),
                "vocabulary.csv under " + kind,
                terms.getOrDefault(kind, Set.of()),
                vocabularyComplete);
    }

    /** What the id of a selector may be, by the word before its colon. */
    AllowedIds selectable(String kind) {
        return switch (kind) {
            case "ingredient" -> items;
            case "class" -> terms("peptide-class");
            default -> terms(kind);
        };
    }

    /** The keys of one table. */
    static AllowedIds ids(String what, Map<TableLayout, CatalogTable> tables, TableLayout sheet) {
        var known = new LinkedHashSet<String>();
        CatalogTable table = tables.get(sheet);
        if (table != null) {
            table.rows().forEach(row -> known.add(row.text(sheet.key())));
        }
        return new AllowedIds(what, sheet.file(), known, table != null && table.isComplete());
    }
}
