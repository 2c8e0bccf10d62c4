package org.peptideadvisor.web.bench.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Rows that were copied from a spreadsheet, with tabs between cells, or from a file with commas. A first row of column names says which cell is which; without
 * one they stand in the order of the table.
 *
 * @param changed rows that the table has already, with their cells, by number
 * @param added rows that it has not
 * @param same how many say what the table says
 * @param faults what is wrong, each in a sentence
 */
public record PastedRows(Map<Integer, List<String>> changed, List<List<String>> added, int same, List<String> faults) {

    private static final int MOST = 500;

    public static PastedRows of(TableText table, String pasted) {
        List<List<String>> read;
        try {
            read = CsvReader.builder()
                    .fieldSeparator(pasted.contains("\t") ? '\t' : ',')
                    .skipEmptyLines(true)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(pasted)
                    .stream()
                    .map(CsvRecord::getFields)
                    .toList();
        } catch (CsvParseException e) {
            return fault("The rows cannot be read: a cell begins with a quotation mark that nothing ends.");
        }
        if (pasted.isBlank() || read.isEmpty()) {
            return fault("Paste at least one row.");
        }
        if (read.size() > MOST) {
            return fault("Paste at most " + MOST + " rows at once.");
        }
        List<String> first = read.get(0).stream().map(String::strip).toList();
        boolean named = first.contains(table.head().get(0)) && table.head().containsAll(first);
        List<Integer> columns = named
                ? first.stream().map(table.head()::indexOf).toList()
                : IntStream.range(0, table.head().size()).boxed().toList();
        return placed(table, named ? read.subList(1, read.size()) : read, columns, named ? 2 : 1);
    }

    private static PastedRows fault(String said) {
        return new PastedRows(Map.of(), List.of(), 0, List.of(said));
    }

    private static PastedRows placed(TableText table, List<List<String>> rows, List<Integer> columns, int firstLine) {
        var changed = new TreeMap<Integer, List<String>>();
        var added = new ArrayList<List<String>>();
        var faults = new ArrayList<String>();
        int same = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            if (cells.size() > columns.size()) {
                faults.add("Row " + (i + firstLine) + " has " + cells.size() + " cells, but there are " + columns.size()
                        + " columns.");
                continue;
            }
            var whole = new ArrayList<>(table.padded(List.of()));
            for (int at = 0; at < cells.size(); at++) {
                whole.set(columns.get(at), cells.get(at).strip());
            }
            int known = table.find(table.key(whole));
            if (known < 0) {
                added.add(whole);
                continue;
            }
            List<String> before = table.padded(table.rows().get(known).cells());
            for (int column = 0; column < whole.size(); column++) {
                if (!columns.subList(0, cells.size()).contains(column)) {
                    whole.set(column, before.get(column));
                }
            }
            if (whole.equals(before)) {
                same++;
            } else {
                changed.put(known, whole);
            }
        }
        return new PastedRows(changed, added, same, faults);
    }

    public boolean isNothing() {
        return changed.isEmpty() && added.isEmpty();
    }
}
