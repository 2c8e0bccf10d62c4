package org.peptideadvisor.catalog;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.AllowedIds;
import org.peptideadvisor.catalog.table.CatalogSelector;
import org.peptideadvisor.catalog.table.CellPlaces;
import org.peptideadvisor.catalog.table.CellText;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.catalog.table.ShownText;
import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.catalog.table.TableFaults;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.model.WordSwap;
import org.peptideadvisor.model.word.ContractWord;

/** One row of a table. A cell with a wrong value is a fault; reading continues with a placeholder value. */
final class TableRow {

    private static final CellPlaces.CellSpan NOWHERE = new CellPlaces("").of(1, 0);

    private final TableLayout sheet;
    private final CsvRecord cells;
    private final Map<String, Integer> columns;
    private final CellPlaces places;
    private final TableFaults faults;

    TableRow(TableLayout sheet, CsvRecord cells, Map<String, Integer> columns, CellPlaces places, TableFaults faults) {
        this.sheet = sheet;
        this.cells = cells;
        this.columns = columns;
        this.places = places;
        this.faults = faults;
    }

    String text(String column) {
        return cells.getField(index(column)).strip();
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, TableCode.MISSING_VALUE, "the cell " + column + " is empty", "fill it in");
        }
        return text;
    }

    /** The entries of a cell that lists several. */
    List<String> list(String column) {
        List<String> entries = CellText.split(text(column), ';');
        if (AuthorLimit.LIST.isExceededBy(entries.size())) {
            tooLarge(column, AuthorLimit.LIST);
            entries = new ArrayList<>(entries.subList(0, AuthorLimit.LIST.most()));
        }
        if (entries.contains("")) {
            fault(
                    column,
                    TableCode.EMPTY_ENTRY,
                    "an entry of " + column + " is empty",
                    "write a;b, with nothing before or after");
        }
        for (String twice : CellText.twice(entries)) {
            fault(column, TableCode.DUPLICATE_ENTRY, "\"" + QuotedText.of(twice) + "\" is listed twice", "keep one");
        }
        entries.removeIf(String::isEmpty);
        return entries;
    }

    /** One of a few words. */
    String choice(String column, Set<String> allowed) {
        String text = text(column);
        if (!allowed.contains(text)) {
            String near = near(text, allowed);
            String fix = near == null ? "write one of " + String.join(", ", new TreeSet<>(allowed)) : "write " + near;
            String told = "\"" + QuotedText.of(text) + "\" is no " + column.replace('_', ' ');
            fault(column, TableCode.BAD_VALUE, told, fix, WordSwap.near(text, near));
        }
        return text;
    }

    /** One of the words of an enum; the last of them stands in for any other. */
    <E extends Enum<E> & ContractWord> E word(String column, Class<E> type) {
        E word = ContractWord.of(type, choice(column, ContractWord.ids(type)));
        E[] all = type.getEnumConstants();
        return word == null ? all[all.length - 1] : word;
    }

    /** One of the words of an enum, or null for an empty cell. */
    <E extends Enum<E> & ContractWord> @Nullable E wordOrNull(String column, Class<E> type) {
        return text(column).isEmpty() ? null : ContractWord.of(type, choice(column, ContractWord.ids(type)));
    }

    /** Some of a few words, at least one. */
    List<String> choices(String column, Set<String> allowed) {
        List<String> entries = list(column);
        for (String entry : entries) {
            if (!allowed.contains(entry)) {
                String fix = "write one or more of " + String.join(", ", new TreeSet<>(allowed));
                fault(column, TableCode.BAD_VALUE, "\"" + QuotedText.of(entry) + "\" is none of those", fix);
            }
        }
        if (entries.isEmpty()) {
            required(column);
        }
        return entries;
    }

    /** A cell that is shown as it stands, with its place. */
    ShownText shown(String column) {
        CellPlaces.CellSpan at = places.of(cells.getStartingLineNumber(), index(column));
        return new ShownText(sheet.path(), at.line(), at.column(), at.endLine(), at.endColumn(), text(column));
    }

    boolean yes(String column) {
        return choice(column, Set.of("yes", "no")).equals("yes");
    }

    /** A day written as {@code 2026-11-22}; the first of all days stands in for any other cell. */
    LocalDate day(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException e) {
            String told = "\"" + QuotedText.of(text(column)) + "\" is no day";
            fault(column, TableCode.BAD_VALUE, told, "write it like 2026-11-22");
            return LocalDate.EPOCH;
        }
    }

    /** A whole number; {@code least} stands in for one that is not. */
    int number(String column, int least, int most) {
        Integer number = numberOrNull(column, least, most);
        return number == null ? least : number;
    }

    /** A whole number, or null, and a fault, for anything else. */
    @Nullable
    Integer numberOrNull(String column, int least, int most) {
        try {
            int number = Integer.parseInt(text(column));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        fault(
                column,
                TableCode.BAD_NUMBER,
                "\"" + QuotedText.of(text(column)) + "\" is no whole number from " + least + " to " + most,
                null);
        return null;
    }

    /** A number of weeks, half ones too, or null for an empty cell. */
    @Nullable
    Double weeksOrNull(String column) {
        if (text(column).isEmpty()) {
            return null;
        }
        try {
            double weeks = Double.parseDouble(text(column));
            if (weeks > 0 && weeks <= 104) {
                return weeks;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        fault(
                column,
                TableCode.BAD_NUMBER,
                "\"" + QuotedText.of(text(column)) + "\" is no number of weeks up to 104",
                "write 8 or 1.5");
        return null;
    }

    /** An id that another table defines. */
    String id(String column, AllowedIds ids) {
        String id = text(column);
        check(column, id, ids, TableCode.UNKNOWN_ID);
        return id;
    }

    /** A list of ids that another table defines. */
    List<String> ids(String column, AllowedIds ids) {
        List<String> entries = list(column);
        entries.forEach(id -> check(column, id, ids, TableCode.UNKNOWN_ID));
        return entries;
    }

    List<String> citations(KnownIds known) {
        List<String> keys = list("citations");
        keys.forEach(key -> check("citations", key, known.citations(), TableCode.UNKNOWN_CITATION));
        if (keys.isEmpty()) {
            fault(
                    "citations",
                    TableCode.MISSING_VALUE,
                    "the row has no citation",
                    "name its source, or REC for common knowledge");
        }
        return keys;
    }

    /** Whether somebody read a source. What is all from memory cannot be verified. */
    boolean verified(KnownIds known) {
        String confidence = text("confidence");
        int bracket = confidence.indexOf(" (");
        String word = bracket < 0 ? confidence : confidence.substring(0, bracket);
        check("confidence", word, known.terms("confidence"), TableCode.UNKNOWN_ID);
        boolean verified = yes("verified");
        if (verified && word.equals("recalled")) {
            fault("verified", TableCode.BAD_VALUE, "a row that is recalled from memory cannot be verified", "write no");
        }
        return verified;
    }

    List<CatalogSelector> selectors(String column, KnownIds known) {
        var selectors = new ArrayList<CatalogSelector>();
        for (String entry : list(column)) {
            CatalogSelector selector = CatalogSelector.parse(entry);
            if (!selector.id().isEmpty() && CatalogSelector.KINDS.contains(selector.kind())) {
                check(column, selector.id(), known.selectable(selector.kind()), TableCode.UNKNOWN_ID);
                selectors.add(selector);
            } else if (selector.isWhole()) {
                selectors.add(selector);
            } else {
                String fix =
                        "write ingredient:, class:, group:, procedure: or delivery: and an id, or any-peptide, or sun";
                fault(
                        column,
                        TableCode.BAD_SELECTOR,
                        "\"" + QuotedText.of(entry) + "\" does not say what is meant",
                        fix);
            }
        }
        return selectors;
    }

    void tooLarge(String column, AuthorLimit limit) {
        fault(
                column,
                TableCode.TOO_LARGE,
                "the cell " + column + " has over " + limit,
                "write less, or in several rows");
    }

    void fault(String column, TableCode code, String message, @Nullable String fix) {
        fault(column, code, message, fix, null);
    }

    private void fault(String column, TableCode code, String message, @Nullable String fix, @Nullable WordSwap swap) {
        // what is only counted need not be placed
        CellPlaces.CellSpan at = faults.isFull(sheet) ? NOWHERE : place(column);
        faults.cell(sheet, at, code, message, fix, swap);
    }

    /** Where a cell stands. */
    CellPlaces.CellSpan place(String column) {
        return places.of(cells.getStartingLineNumber(), index(column));
    }

    TableLayout sheet() {
        return sheet;
    }

    /** Where the row begins. */
    String where() {
        return sheet.file() + " line " + cells.getStartingLineNumber();
    }

    private void check(String column, String id, AllowedIds ids, TableCode code) {
        if (!ids.admits(id)) {
            String near = near(id, ids.known());
            String fix = near == null ? "use one that is in " + ids.where() : "write " + near;
            String told = "\"" + QuotedText.of(id) + "\" is no known " + ids.what();
            fault(column, code, told, fix, WordSwap.near(id, near));
        }
    }

    /** The word that was probably meant, looked for only while somebody will read of it. */
    private @Nullable String near(String text, Set<String> known) {
        return faults.isFull(sheet) ? null : NearestWord.to(text, known);
    }

    private int index(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException(sheet.file() + " has no column " + column);
        }
        return index;
    }
}
