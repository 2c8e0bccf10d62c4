package org.peptideadvisor.release.book;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed in a table.
 *
 * @param file its path below the rules folder
 * @param added the keys of rows that are new
 * @param removed the keys of rows that are gone
 * @param changed the keys of rows that say something else
 */
public record TableChange(String file, List<String> added, List<String> removed, List<String> changed) {

    boolean none() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    static TableChange between(String file, String before, String after) {
        Map<String, List<String>> old = rows(file, before);
        Map<String, List<String>> now = rows(file, after);
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        now.forEach((key, cells) -> {
            if (!old.containsKey(key)) {
                added.add(key);
            } else if (!cells.equals(old.get(key))) {
                changed.add(key);
            }
        });
        List<String> removed =
                old.keySet().stream().filter(key -> !now.containsKey(key)).toList();
        return new TableChange(file, added, removed, changed);
    }

    /** The rows by what tells them apart: the first cell, and the second too where the first is only a kind or shared. */
    private static Map<String, List<String>> rows(String file, String text) {
        boolean twoCells = file.endsWith("/vocabulary.csv") || file.endsWith("/phrases.csv");
        var rows = new LinkedHashMap<String, List<String>>();
        CsvReader.builder().ofCsvRecord(text).forEach(row -> {
            List<String> cells = row.getFields();
            String key = twoCells && cells.size() > 1 ? cells.get(0) + " " + cells.get(1) : cells.get(0);
            rows.put(key, cells);
        });
        return rows;
    }
}
