package org.peptideadvisor.web.bench.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.web.bench.table.TableText.CellPlace;
import org.peptideadvisor.web.bench.table.TableText.TableRecord;

/**
 * A table of a draft as its page shows it.
 *
 * @param rows those of this page
 * @param count how many fit the words
 * @param faulty where something is wrong, to walk
 */
public record TableSheet(
        String path,
        List<String> head,
        List<SheetRow> rows,
        int count,
        int from,
        int to,
        int previous,
        int next,
        List<CellFault> faulty) {

    static final int PAGE = 40;
    private static final int SHORT = 40;
    /** What is longer is edited in several lines. */
    private static final int LONG = 60;

    /**
     * A row.
     *
     * @param address what follows the address of the table to edit it
     */
    public record SheetRow(int number, String key, String address, List<SheetCell> cells, String fault) {}

    /** A cell; {@code short} is what a glance takes in. */
    public record SheetCell(String column, String text, String glance, boolean cut, String fault, boolean changed) {}

    /** Something wrong in a row. */
    public record CellFault(String key, String column, String address, String severity, String message, String fix) {}

    /**
     * A page of a table.
     *
     * @param words each must stand in a row that is shown
     */
    public static TableSheet of(TableText table, List<Diagnostic> findings, String words, int page) {
        Map<CellPlace, String> faults = faults(table, findings);
        String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+", 0);
        var found = new ArrayList<Integer>();
        for (int i = 0; i < table.rows().size(); i++) {
            String text = String.join("\n", table.rows().get(i).cells()).toLowerCase(Locale.ROOT);
            if (List.of(wanted).stream().allMatch(text::contains)) {
                found.add(i);
            }
        }
        int from = Math.min((page - 1) * PAGE, found.size());
        int to = Math.min(from + PAGE, found.size());
        return new TableSheet(
                table.path(),
                table.head(),
                found.subList(from, to).stream()
                        .map(row -> row(table, row, table.rows().get(row), faults, Map.of()))
                        .toList(),
                found.size(),
                Math.min(from + 1, to),
                to,
                page > 1 ? page - 1 : 0,
                to < found.size() ? page + 1 : 0,
                listed(table, findings));
    }

    /** Rows as they would be after an edit, with what is changed marked. */
    public static List<SheetRow> previewed(
            TableText before, TableText after, PastedRows pasted, List<Diagnostic> findings) {
        Map<CellPlace, String> faults = faults(after, findings);
        var rows = new ArrayList<SheetRow>();
        pasted.changed()
                .keySet()
                .forEach(row -> rows.add(row(
                        after,
                        row,
                        after.rows().get(row),
                        faults,
                        Map.of(row, before.padded(before.rows().get(row).cells())))));
        for (int row = before.rows().size(); row < after.rows().size(); row++) {
            rows.add(row(after, row, after.rows().get(row), faults, Map.of(row, before.padded(List.of()))));
        }
        return rows;
    }

    private static SheetRow row(
            TableText table,
            int number,
            TableRecord row,
            Map<CellPlace, String> faults,
            Map<Integer, List<String>> before) {
        var cells = new ArrayList<SheetCell>();
        List<String> old = before.get(number);
        for (int column = 0; column < table.head().size(); column++) {
            String text = row.cell(column);
            boolean cut = text.length() > SHORT;
            cells.add(new SheetCell(
                    table.head().get(column),
                    text,
                    cut ? text.substring(0, SHORT) + "…" : text,
                    cut,
                    faults.getOrDefault(new CellPlace(number, column), ""),
                    old != null && !old.get(column).equals(text)));
        }
        String key = table.key(row.cells());
        return new SheetRow(
                number,
                key,
                "&row=" + URLEncoder.encode(key, StandardCharsets.UTF_8),
                cells,
                faults.getOrDefault(new CellPlace(number, -1), ""));
    }

    /** The cells of a row to edit, with what is wrong at each. */
    public static List<SheetCell> cells(TableText table, int number, List<String> typed, List<Diagnostic> findings) {
        Map<CellPlace, String> faults = faults(table, findings);
        var cells = new ArrayList<SheetCell>();
        for (int column = 0; column < table.head().size(); column++) {
            String text = column < typed.size() ? typed.get(column) : "";
            cells.add(new SheetCell(
                    table.head().get(column),
                    text,
                    text,
                    text.length() > LONG,
                    faults.getOrDefault(new CellPlace(number, column), ""),
                    false));
        }
        return cells;
    }

    private static Map<CellPlace, String> faults(TableText table, List<Diagnostic> findings) {
        var faults = new TreeMap<CellPlace, String>(
                java.util.Comparator.comparingInt(CellPlace::row).thenComparingInt(CellPlace::column));
        for (Diagnostic one : findings) {
            if (one.file().equals(table.path())) {
                faults.merge(table.place(one), said(one), (first, second) -> first + " " + second);
            }
        }
        return faults;
    }

    private static String said(Diagnostic one) {
        return one.message() + (one.fix() == null ? "" : " (" + one.fix() + ")");
    }

    private static List<CellFault> listed(TableText table, List<Diagnostic> findings) {
        return findings.stream()
                .filter(one -> one.file().equals(table.path()))
                .map(one -> {
                    CellPlace place = table.place(one);
                    String key = place.row() < 0
                            ? ""
                            : table.key(table.rows().get(place.row()).cells());
                    return new CellFault(
                            key,
                            place.column() < 0 ? "" : table.head().get(place.column()),
                            key.isEmpty() ? "" : "&row=" + URLEncoder.encode(key, StandardCharsets.UTF_8),
                            one.severity().id(),
                            one.message(),
                            one.fix() == null ? "" : one.fix());
                })
                .toList();
    }
}
