package org.peptideadvisor.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.Peptide;

/** Reads all tables and finds everything that is wrong with them in one go. */
final class CatalogReader {

    private final Map<Sheet, Table> tables = new LinkedHashMap<>();
    private final Faults faults = new Faults();

    private CatalogReader(Map<String, String> texts) {
        for (Sheet sheet : Sheet.ALL) {
            tables.put(sheet, Table.read(sheet, texts.get(sheet.file()), faults));
        }
    }

    static CatalogResult read(Map<String, String> texts) {
        return new CatalogReader(texts).read();
    }

    private CatalogResult read() {
        checkKeys();
        var known = new KnownIds(tables);
        var itemRows = new ArrayList<>(rowsOf(Sheet.PEPTIDES));
        itemRows.addAll(rowsOf(Sheet.CO_ACTIVES));
        Names names = Names.read(itemRows);
        var peptideRows = new PeptideRows(table(Sheet.PEPTIDES), known);
        List<Peptide> peptides = rows(Sheet.PEPTIDES, known, (row, ids) -> peptideRows.read(row));
        List<Citation> citations = rows(Sheet.CITATIONS, known, (row, ids) -> Citation.from(row));
        List<Active> actives = rows(Sheet.CO_ACTIVES, known, Active::from);
        List<Interaction> interactions = rows(Sheet.INTERACTIONS, known, Interaction::from);
        List<SafetyRow> safety = rows(Sheet.SAFETY, known, SafetyRow::from);
        List<RoutineRow> routine = rows(Sheet.ROUTINE, known, RoutineRow::from);
        List<ClaimRow> claims = rows(Sheet.CLAIMS, known, ClaimRow::from);
        List<ClaimWord> claimWords = rows(Sheet.CLAIM_WORDS, known, ClaimWord::from);
        List<SeedClaim> seedClaims = rows(Sheet.SEED_CLAIMS, known, SeedClaim::from);
        List<Phrase> phrases = rows(Sheet.PHRASES, known, (row, ids) -> Phrase.from(row));
        if (table(Sheet.CLAIMS).isComplete() && table(Sheet.CLAIM_WORDS).isComplete()) {
            ClaimGuard.check(rowsOf(Sheet.CLAIMS), claims, claimWords);
        }
        List<Term> terms = rows(Sheet.VOCABULARY, known, Term::from);
        if (!faults.isEmpty()) {
            return new CatalogResult.Faulty(faults.sorted());
        }
        return new CatalogResult.Loaded(new Catalog(
                peptides,
                actives,
                interactions,
                citations,
                safety,
                routine,
                claims,
                claimWords,
                seedClaims,
                phrases,
                shown(),
                new Vocabulary(terms),
                names));
    }

    private List<ShownText> shown() {
        var shown = new ArrayList<ShownText>();
        for (Sheet sheet : Sheet.ALL) {
            for (String column : sheet.shown()) {
                rowsOf(sheet).forEach(row -> shown.add(row.shown(column)));
            }
        }
        return shown;
    }

    private void checkKeys() {
        for (Sheet sheet : Sheet.ALL) {
            var first = new HashMap<String, Row>();
            for (Row row : rowsOf(sheet)) {
                checkKey(sheet, row, first);
            }
        }
        // a client names peptides, co-actives and groups in one and the same field
        var first = new HashMap<String, Row>();
        for (Sheet sheet : List.of(Sheet.PEPTIDES, Sheet.CO_ACTIVES)) {
            rowsOf(sheet).forEach(row -> first.putIfAbsent(row.text("id"), row));
        }
        for (Row row : rowsOf(Sheet.CO_ACTIVES)) {
            checkUnique(row, first.get(row.text("id")));
        }
        for (Row row : rowsOf(Sheet.VOCABULARY)) {
            if (row.text("kind").equals("group")) {
                checkUnique(row, first.get(row.text("id")));
            }
        }
    }

    private static void checkKey(Sheet sheet, Row row, Map<String, Row> first) {
        String key = row.text(sheet.key());
        if (key.isEmpty()) {
            row.fault(
                    sheet.key(),
                    TableCode.EMPTY_ID,
                    "the row has no " + sheet.key(),
                    "write one such as " + sheet.example());
            return;
        }
        if (!sheet.keyForm().matcher(key).matches()) {
            row.fault(
                    sheet.key(),
                    TableCode.BAD_ID,
                    "\"" + key + "\" is not of the usual form",
                    "write it like " + sheet.example());
        }
        String whole = within(sheet, row) + key;
        Row before = first.putIfAbsent(whole, row);
        if (before != null) {
            duplicate(row, sheet.key(), key, before);
        }
    }

    /** What a key belongs to, where it need be unique only within that. */
    private static String within(Sheet sheet, Row row) {
        if (sheet.equals(Sheet.VOCABULARY)) {
            return row.text("kind") + " ";
        }
        return sheet.equals(Sheet.PHRASES) ? row.text("language") + " " : "";
    }

    private static void checkUnique(Row row, @Nullable Row other) {
        if (other != null && !other.sheet().equals(row.sheet())) {
            duplicate(row, "id", row.text("id"), other);
        }
    }

    private static void duplicate(Row row, String column, String key, Row before) {
        row.fault(
                column,
                TableCode.DUPLICATE_ID,
                "\"" + key + "\" is already in " + before.where(),
                "give one of them another");
    }

    private <T> List<T> rows(Sheet sheet, KnownIds known, BiFunction<Row, KnownIds, T> read) {
        return rowsOf(sheet).stream().map(row -> read.apply(row, known)).toList();
    }

    private List<Row> rowsOf(Sheet sheet) {
        return table(sheet).rows();
    }

    private Table table(Sheet sheet) {
        Table table = tables.get(sheet);
        if (table == null) {
            throw new IllegalStateException("not read: " + sheet.file());
        }
        return table;
    }
}
