package org.peptideadvisor.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.CellPlaces;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.catalog.table.TableFaults;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.model.WordSwap;

/** One file as rows of named cells. A row, or a whole file, whose shape is wrong is a fault and left out. */
final class CatalogTable {

    private final TableLayout sheet;
    private final CellPlaces places;
    private final TableFaults faults;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<TableRow> rows = new ArrayList<>();
    private boolean complete = true;

    private CatalogTable(TableLayout sheet, String text, TableFaults faults) {
        this.sheet = sheet;
        this.places = new CellPlaces(text);
        this.faults = faults;
    }

    static CatalogTable read(TableLayout sheet, @Nullable String text, TableFaults faults) {
        String plain = text == null || !text.startsWith("\uFEFF") ? text : text.substring(1);
        String read = plain == null || AuthorLimit.TABLE.isExceededBy(plain.length()) ? "" : plain;
        var table = new CatalogTable(sheet, read, faults);
        if (plain == null && sheet.mayBeMissing()) {
            return table;
        }
        if (plain != null && AuthorLimit.TABLE.isExceededBy(plain.length())) {
            table.complete = false;
            faults.tooLarge(sheet, new CellPlaces("").of(1, 0), "the table", AuthorLimit.TABLE);
            return table;
        }
        if (plain == null || plain.isBlank()) {
            table.complete = false;
            faults.file(
                    sheet, TableCode.MISSING_TABLE, "the table is missing or empty", "put " + sheet.path() + " back");
            return table;
        }
        String first = plain.lines().findFirst().orElse("");
        SavedFormat saved = SavedFormat.of(plain, first);
        if (saved != null) {
            table.complete = false;
            faults.cell(sheet, table.places.of(1, 0), TableCode.WRONG_SEPARATOR, saved.message(), saved.fix());
            return table;
        }
        table.fill(plain);
        return table;
    }

    /** How a spreadsheet saved a file that is no comma-separated text. */
    private record SavedFormat(String message, String fix) {

        static @Nullable SavedFormat of(String text, String first) {
            if (text.chars().filter(c -> c == 0).count() > text.length() / 3) {
                return new SavedFormat(
                        "the file looks as if it was saved as UTF-16", "save it as CSV in UTF-8, with commas");
            }
            if (first.indexOf(',') < 0 && first.indexOf(';') >= 0) {
                return new SavedFormat("the cells are separated by semicolons", "save it as CSV with commas");
            }
            return first.indexOf(',') < 0 && first.indexOf('\t') >= 0
                    ? new SavedFormat("the cells are separated by tabs", "save it as CSV with commas")
                    : null;
        }
    }

    List<TableRow> rows() {
        return rows;
    }

    /** The rows one after the other, while there is time. */
    Stream<TableRow> inTime() {
        return rows.stream().takeWhile(row -> !faults.isCut());
    }

    /** Whether every row of the file is here. */
    boolean isComplete() {
        return complete;
    }

    private void fill(String text) {
        int line = 1;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord entry : records) {
                if (faults.isCut() || !isBounded(entry)) {
                    complete = false;
                    return;
                }
                line = places.of(entry.getStartingLineNumber(), entry.getFieldCount() - 1)
                                .endLine()
                        + 1;
                if (columns.isEmpty()) {
                    readHeader(entry);
                    if (!complete) {
                        return;
                    }
                } else {
                    readRow(entry);
                }
            }
            if (rows.isEmpty() && complete) {
                complete = false;
                faults.file(
                        sheet, TableCode.NO_ROWS, "the table has no rows", "put the rows of " + sheet.path() + " back");
            }
        } catch (CsvParseException e) {
            complete = false;
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String message = "this cannot be read as comma-separated values: " + cause.getMessage();
            String fix =
                    "put a cell that holds a comma or a quotation mark in quotation marks, and double those inside";
            faults.cell(sheet, places.of(line, 0), TableCode.SYNTAX, message, fix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there may be one more row, of so many cells. */
    private boolean isBounded(CsvRecord entry) {
        CellPlaces.CellSpan at = places.of(entry.getStartingLineNumber(), 0);
        if (AuthorLimit.COLUMNS.isExceededBy(entry.getFieldCount())) {
            faults.tooLarge(sheet, at, "the row", AuthorLimit.COLUMNS);
            return false;
        }
        if (rows.size() == sheet.mostRows().most()) {
            faults.tooLarge(sheet, at, "the table", sheet.mostRows());
            return false;
        }
        return true;
    }

    /** Whether each cell is short enough to be looked at. */
    private boolean isShort(CsvRecord entry) {
        boolean all = true;
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            int cell = column.getValue();
            AuthorLimit limit = sheet.longest(column.getKey());
            if (limit.isExceededBy(entry.getField(cell).length())) {
                all = false;
                faults.tooLarge(
                        sheet, places.of(entry.getStartingLineNumber(), cell), "the cell " + column.getKey(), limit);
            }
        }
        return all;
    }

    private void readRow(CsvRecord entry) {
        int cells = entry.getFieldCount();
        if (cells == columns.size() && !isShort(entry)) {
            complete = false;
        } else if (cells == columns.size()) {
            rows.add(new TableRow(sheet, entry, columns, places, faults));
        } else {
            complete = false;
            faults.cell(
                    sheet,
                    places.of(entry.getStartingLineNumber(), Math.min(cells, columns.size() + 1) - 1),
                    TableCode.FIELD_COUNT,
                    "the row has " + cells + " cells, the first line " + columns.size(),
                    cells < columns.size()
                            ? "add the missing commas, or close a quotation mark"
                            : "put a cell that holds a comma in quotation marks");
        }
    }

    private void readHeader(CsvRecord header) {
        var meant = new HashSet<String>();
        List<String> names = header.getFields().stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            CellPlaces.CellSpan place = places.of(header.getStartingLineNumber(), i);
            if (!sheet.columns().contains(name)) {
                complete = false;
                String near = NearestWord.to(name, sheet.columns());
                if (near != null) {
                    meant.add(near);
                }
                String fix = near == null ? "take the column out" : "write " + near;
                faults.cell(
                        sheet,
                        place,
                        TableCode.UNKNOWN_COLUMN,
                        "there is no column \"" + QuotedText.of(name) + "\"",
                        fix,
                        WordSwap.near(name, near));
            } else if (columns.putIfAbsent(name, i) != null) {
                complete = false;
                faults.cell(
                        sheet, place, TableCode.DUPLICATE_COLUMN, "the column " + name + " is here twice", "keep one");
            }
        }
        for (String column : sheet.columns()) {
            if (!columns.containsKey(column) && !meant.contains(column)) {
                complete = false;
                faults.cell(
                        sheet,
                        places.of(header.getStartingLineNumber(), 0),
                        TableCode.MISSING_COLUMN,
                        "the column " + column + " is missing",
                        "add " + column + " to the first line and its cell to every row");
            }
        }
    }
}
