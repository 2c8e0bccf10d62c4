package org.peptideadvisor.web.bench.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.CellPlaces;
import org.peptideadvisor.catalog.table.CellPlaces.CellSpan;
import org.peptideadvisor.model.Diagnostic;

/**
 * A table as rows of cells. A row that is not changed keeps each of its bytes. Immutable.
 *
 * @param path below the rules folder
 * @param head the names of its columns
 * @param rows what stands below them
 * @param text the whole as it is written
 */
public record TableText(String path, List<String> head, List<TableRecord> rows, String text) {

    private static final int THREE = 3;

    /** The tables of which the rows are what ids stand for. */
    private static final List<String> GIVES_IDS =
            List.of("catalog/vocabulary.csv", "catalog/peptides.csv", "catalog/co_actives.csv");

    public TableText {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line its first line, from 1
     * @param raw as it is written, with the end of its last line
     */
    public record TableRecord(int line, List<String> cells, String raw) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** The table of this text; null when it cannot be read as one. */
    public static @Nullable TableText of(String path, String text) {
        List<CsvRecord> read;
        try {
            read =
                    CsvReader.builder()
                            .skipEmptyLines(true)
                            .allowMissingFields(true)
                            .allowExtraFields(true)
                            .ofCsvRecord(text)
                            .stream()
                            .toList();
        } catch (CsvParseException e) {
            return null;
        }
        if (read.isEmpty()) {
            return null;
        }
        List<String> lines = text.lines().map(line -> line + "\n").toList();
        var rows = new ArrayList<TableRecord>();
        for (int i = 1; i < read.size(); i++) {
            int from = (int) read.get(i).getStartingLineNumber();
            int next = i + 1 < read.size() ? (int) read.get(i + 1).getStartingLineNumber() : lines.size() + 1;
            rows.add(new TableRecord(
                    from, read.get(i).getFields(), String.join("", lines.subList(from - 1, Math.max(from, next - 1)))));
        }
        return new TableText(path, read.get(0).getFields(), rows, text);
    }

    /** What tells a row apart: its first cell; further ones too in a table where several rows begin with the same. */
    public String key(List<String> cells) {
        int most = path.endsWith("/other_names.csv") ? THREE : path.endsWith("/vocabulary.csv") ? 2 : 1;
        return String.join(" ", cells.subList(0, Math.min(most, cells.size())));
    }

    /** The id that a row gives to others; empty in a table that gives none, or in a row without one. */
    public String id(List<String> cells) {
        int column = GIVES_IDS.contains(path) ? head.indexOf("id") : -1;
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /** The number of the row with this key, from 0; -1 where there is none. */
    public int find(String key) {
        for (int i = 0; i < rows.size(); i++) {
            if (key(rows.get(i).cells()).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The text with other cells in some rows, and with further rows at its end. */
    public String with(Map<Integer, List<String>> changed, List<List<String>> added) {
        int first = rows.isEmpty() ? Integer.MAX_VALUE : rows.get(0).line();
        var out = new StringBuilder(
                text.lines().limit(first - 1L).map(line -> line + "\n").collect(Collectors.joining()));
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = changed.getOrDefault(i, rows.get(i).cells());
            boolean same =
                    !changed.containsKey(i) || cells.equals(padded(rows.get(i).cells()));
            out.append(same ? rows.get(i).raw() : written(cells));
        }
        added.forEach(cells -> out.append(written(cells)));
        return out.toString();
    }

    /** Cells with empty ones for the columns that they do not reach. */
    List<String> padded(List<String> cells) {
        var all = new ArrayList<>(cells);
        all.addAll(Collections.nCopies(Math.max(0, head.size() - cells.size()), ""));
        return all;
    }

    private static String written(List<String> cells) {
        return cells.stream().map(TableText::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String cell) {
        boolean needed = cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /**
     * Where a finding stands.
     *
     * @param row from 0; -1 when it concerns the whole table, or its head
     * @param column from 0; -1 when it concerns the whole row
     */
    public record CellPlace(int row, int column) {}

    /** The cell that a finding is about. */
    public CellPlace place(Diagnostic finding) {
        int row = -1;
        for (int i = 0; i < rows.size() && rows.get(i).line() <= finding.line(); i++) {
            row = i;
        }
        if (row < 0 || finding.column() == 0) {
            return new CellPlace(row, -1);
        }
        var places = new CellPlaces(text);
        for (int column = 0; column < head.size(); column++) {
            CellSpan span = places.of(rows.get(row).line(), column);
            boolean begins = finding.line() == span.line() && finding.column() == span.column();
            if (begins || isWithin(finding, span)) {
                return new CellPlace(row, column);
            }
        }
        return new CellPlace(row, -1);
    }

    private static boolean isWithin(Diagnostic finding, CellSpan span) {
        boolean after =
                finding.line() > span.line() || (finding.line() == span.line() && finding.column() >= span.column());
        boolean before = finding.line() < span.endLine()
                || (finding.line() == span.endLine() && finding.column() <= span.endColumn());
        return after && before;
    }
}
