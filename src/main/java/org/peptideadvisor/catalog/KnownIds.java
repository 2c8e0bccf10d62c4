package org.peptideadvisor.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The ids that the tables define, gathered before any row is read in full so that rows may refer to any table. */
final class KnownIds {

    private final Ids citations;
    private final Ids safety;
    private final Ids claimSources;
    private final Ids peptides;
    private final Ids items;
    private final Map<String, Set<String>> terms = new LinkedHashMap<>();
    private final boolean vocabularyComplete;

    KnownIds(Map<Sheet, Table> tables) {
        citations = ids("citation key", tables, Sheet.CITATIONS);
        safety = ids("row of safety.csv", tables, Sheet.SAFETY);
        Ids claims = ids("row of claims.csv", tables, Sheet.CLAIMS);
        var rows = new LinkedHashSet<>(claims.known());
        rows.addAll(safety.known());
        claimSources = new Ids(
                "row of claims.csv or safety.csv",
                "claims.csv and safety.csv",
                rows,
                claims.complete() && safety.complete());
        peptides = ids("peptide", tables, Sheet.PEPTIDES);
        Ids actives = ids("co-active", tables, Sheet.CO_ACTIVES);
        var both = new LinkedHashSet<>(peptides.known());
        both.addAll(actives.known());
        items = new Ids(
                "peptide or co-active",
                "peptides.csv and co_actives.csv",
                both,
                peptides.complete() && actives.complete());
        Table vocabulary = tables.get(Sheet.VOCABULARY);
        vocabularyComplete = vocabulary != null
                && vocabulary.isComplete()
                && vocabulary.rows().stream().allMatch(row -> Vocabulary.KINDS.contains(row.text("kind")));
        if (vocabulary != null) {
            for (Row row : vocabulary.rows()) {
                terms.computeIfAbsent(row.text("kind"), kind -> new LinkedHashSet<>())
                        .add(row.text("id"));
            }
        }
    }

    Ids citations() {
        return citations;
    }

    Ids safety() {
        return safety;
    }

    Ids peptides() {
        return peptides;
    }

    /** Peptides and co-actives. */
    Ids items() {
        return items;
    }

    /** The rows that may say why something may not be claimed. */
    Ids claimSources() {
        return claimSources;
    }

    /** The terms of one kind of the vocabulary. */
    Ids terms(String kind) {
        return new Ids(
                kind.replace('-', ' '),
                "vocabulary.csv under " + kind,
                terms.getOrDefault(kind, Set.of()),
                vocabularyComplete);
    }

    /** What the id of a selector may be, by the word before its colon. */
    Ids selectable(String kind) {
        return switch (kind) {
            case "ingredient" -> items;
            case "class" -> terms("peptide-class");
            default -> terms(kind);
        };
    }

    private static Ids ids(String what, Map<Sheet, Table> tables, Sheet sheet) {
        var known = new LinkedHashSet<String>();
        Table table = tables.get(sheet);
        if (table != null) {
            table.rows().forEach(row -> known.add(row.text(sheet.key())));
        }
        return new Ids(what, sheet.file(), known, table != null && table.isComplete());
    }
}
