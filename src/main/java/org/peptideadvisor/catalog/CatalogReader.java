package org.peptideadvisor.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.LabelTables;
import org.peptideadvisor.catalog.table.ShownText;
import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.catalog.table.TableFaults;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.catalog.table.TranslationTable;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.model.fact.Peptide;

/** Reads all tables and reports all their faults at once. */
final class CatalogReader {

    private final Map<TableLayout, CatalogTable> tables = new LinkedHashMap<>();
    private final TableFaults faults;

    private CatalogReader(Map<String, String> texts, BooleanSupplier late) {
        faults = new TableFaults(late);
        for (TableLayout sheet : TableLayout.ALL) {
            tables.put(sheet, CatalogTable.read(sheet, texts.get(sheet.file()), faults));
        }
        new TreeMap<>(texts).forEach((file, text) -> {
            if (TableLayout.isFurtherClaimWords(file)) {
                TableLayout sheet = TableLayout.furtherClaimWords(file);
                tables.put(sheet, CatalogTable.read(sheet, text, faults));
            }
        });
    }

    /** @param late whether there is no time left */
    static CatalogResult read(Map<String, String> texts, BooleanSupplier late) {
        return new CatalogReader(texts, late).read();
    }

    /** Reads a table of translations by its path below the rules folder. */
    static TranslationTable translations(String path, String text, BooleanSupplier late) {
        var faults = new TableFaults(late);
        TableLayout sheet = TableLayout.translations(path);
        CatalogTable table = CatalogTable.read(sheet, text, faults);
        var first = new HashMap<String, TableRow>();
        table.inTime().forEach(row -> checkKey(sheet, row, first));
        List<TranslationTable.TranslationRow> rows = table.inTime()
                .map(row -> new TranslationTable.TranslationRow(
                        row.text("key"),
                        row.required("version"),
                        row.required("text"),
                        row.required("reviewed"),
                        row.shown("text")))
                .toList();
        return new TranslationTable(rows, faults.sorted());
    }

    private CatalogResult read() {
        checkKeys();
        var known = new KnownIds(tables);
        var itemRows = new ArrayList<>(rowsOf(TableLayout.PEPTIDES));
        itemRows.addAll(rowsOf(TableLayout.CO_ACTIVES));
        IngredientNames names = IngredientNames.read(itemRows);
        var peptideRows = new PeptideRows(table(TableLayout.PEPTIDES), known);
        List<Peptide> peptides = rows(TableLayout.PEPTIDES, known, (row, ids) -> peptideRows.read(row));
        List<Citation> citations = rows(TableLayout.CITATIONS, known, (row, ids) -> Citation.from(row));
        List<CoActive> actives = rows(TableLayout.CO_ACTIVES, known, CoActive::from);
        List<InteractionRow> interactions = rows(TableLayout.INTERACTIONS, known, InteractionRow::from);
        List<SafetyRow> safety = rows(TableLayout.SAFETY, known, SafetyRow::from);
        List<RoutineRow> routine = rows(TableLayout.ROUTINE, known, RoutineRow::from);
        List<ClaimRow> claims = rows(TableLayout.CLAIMS, known, ClaimRow::from);
        List<ClaimWord> claimWords = claimWords(known);
        List<SeedClaim> seedClaims = rows(TableLayout.SEED_CLAIMS, known, SeedClaim::from);
        List<PhraseRow> phrases = rows(TableLayout.PHRASES, known, (row, ids) -> PhraseRow.from(row));
        if (table(TableLayout.CLAIMS).isComplete()
                && table(TableLayout.CLAIM_WORDS).isComplete()) {
            ClaimGuard.check(rowsOf(TableLayout.CLAIMS), claims, claimWords, faults::isCut);
        }
        LabelTables labels = InciRows.read(tables, known);
        List<VocabularyTerm> terms = rows(TableLayout.VOCABULARY, known, VocabularyTerm::from);
        List<OtherName> otherNames = rows(TableLayout.OTHER_NAMES, known, OtherName::from);
        List<Vocabulary.WithdrawnId> withdrawn = rows(TableLayout.WITHDRAWN_IDS, known, Vocabulary.WithdrawnId::from);
        List<ShownText> shown = shown();
        if (!faults.isCut() && faults.isEmpty()) {
            checkMeetings(interactions, new ExclusionReach(peptides, actives, List.of()), terms);
        }
        if (faults.isCut() || !faults.isEmpty()) {
            return new CatalogResult.FaultyTables(faults.sorted());
        }
        return new CatalogResult.LoadedCatalog(new Catalog(
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
                shown,
                new Vocabulary(terms, otherNames, withdrawn),
                names,
                labels));
    }

    /** What stands on the two sides of a row may meet in many ways, and each is kept at hand. */
    private void checkMeetings(List<InteractionRow> interactions, ExclusionReach coverage, List<VocabularyTerm> terms) {
        long groups = terms.stream().filter(term -> term.kind().equals("group")).count();
        long meetings = 0;
        for (int i = 0; i < interactions.size() && !AuthorLimit.MEETINGS.isExceededBy(meetings); i++) {
            long first = coverage.of(interactions.get(i).sideA()).size();
            long second = coverage.of(interactions.get(i).sideB()).size();
            meetings += (first == 0 ? 1 : first + groups) * (second == 0 ? 1 : second + groups);
            if (AuthorLimit.MEETINGS.isExceededBy(meetings)) {
                rowsOf(TableLayout.INTERACTIONS)
                        .get(i)
                        .fault(
                                "side_b",
                                TableCode.TOO_LARGE,
                                "the table has over " + AuthorLimit.MEETINGS,
                                "name fewer things on each side");
            }
        }
    }

    private List<ClaimWord> claimWords(KnownIds known) {
        return tables.keySet().stream()
                .filter(sheet -> sheet.equals(TableLayout.CLAIM_WORDS) || TableLayout.isFurtherClaimWords(sheet.file()))
                .flatMap(sheet -> rows(sheet, known, ClaimWord::from).stream())
                .toList();
    }

    private List<ShownText> shown() {
        var shown = new ArrayList<ShownText>();
        for (TableLayout sheet : TableLayout.ALL) {
            for (String column : sheet.shown()) {
                table(sheet).inTime().forEach(row -> shown.add(row.shown(column)));
            }
        }
        return shown;
    }

    private void checkKeys() {
        for (TableLayout sheet : tables.keySet()) {
            var first = new HashMap<String, TableRow>();
            table(sheet).inTime().forEach(row -> checkKey(sheet, row, first));
        }
        // a client names peptides, co-actives and groups in one and the same field
        var first = new HashMap<String, TableRow>();
        for (TableLayout sheet : List.of(TableLayout.PEPTIDES, TableLayout.CO_ACTIVES)) {
            rowsOf(sheet).forEach(row -> first.putIfAbsent(row.text("id"), row));
        }
        for (TableRow row : rowsOf(TableLayout.CO_ACTIVES)) {
            checkUnique(row, first.get(row.text("id")));
        }
        for (TableRow row : rowsOf(TableLayout.VOCABULARY)) {
            if (row.text("kind").equals("group")) {
                checkUnique(row, first.get(row.text("id")));
            }
        }
    }

    private static void checkKey(TableLayout sheet, TableRow row, Map<String, TableRow> first) {
        String key = row.text(sheet.key());
        if (key.isEmpty()) {
            row.fault(
                    sheet.key(),
                    TableCode.EMPTY_ID,
                    "the row has no " + sheet.key(),
                    "write one such as " + sheet.example());
            return;
        }
        if (AuthorLimit.KEY.isExceededBy(key.length()) && !sheet.hasLongKeys()) {
            row.tooLarge(sheet.key(), AuthorLimit.KEY);
        } else if (!sheet.keyForm().matcher(key).matches()) {
            row.fault(
                    sheet.key(),
                    TableCode.BAD_ID,
                    "\"" + QuotedText.of(key) + "\" is not of the usual form",
                    "write it like " + sheet.example());
        }
        String whole = within(sheet, row) + key;
        TableRow before = first.putIfAbsent(whole, row);
        if (before != null) {
            duplicate(row, sheet.key(), key, before);
        }
    }

    /** What a key belongs to, where it need be unique only within that. */
    private static String within(TableLayout sheet, TableRow row) {
        if (sheet.equals(TableLayout.VOCABULARY)) {
            return row.text("kind") + " ";
        }
        if (sheet.equals(TableLayout.OTHER_NAMES)) {
            return row.text("kind") + " " + row.text("id") + " ";
        }
        return sheet.equals(TableLayout.PHRASES) ? row.text("language") + " " : "";
    }

    private static void checkUnique(TableRow row, @Nullable TableRow other) {
        if (other != null && !other.sheet().equals(row.sheet())) {
            duplicate(row, "id", row.text("id"), other);
        }
    }

    private static void duplicate(TableRow row, String column, String key, TableRow before) {
        row.fault(
                column,
                TableCode.DUPLICATE_ID,
                "\"" + QuotedText.of(key) + "\" is already in " + before.where(),
                TranslationTable.isOne(row.sheet().path()) ? "take one of the rows out" : "give one of them another");
    }

    private <T> List<T> rows(TableLayout sheet, KnownIds known, BiFunction<TableRow, KnownIds, T> read) {
        return table(sheet).inTime().map(row -> read.apply(row, known)).toList();
    }

    private List<TableRow> rowsOf(TableLayout sheet) {
        return table(sheet).rows();
    }

    private CatalogTable table(TableLayout sheet) {
        CatalogTable table = tables.get(sheet);
        if (table == null) {
            throw new IllegalStateException("not read: " + sheet.file());
        }
        return table;
    }
}
