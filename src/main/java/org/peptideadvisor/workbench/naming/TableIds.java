package org.peptideadvisor.workbench.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The cells of a table that hold ids: as they stand, in lists with {@code ;} between, behind a colon, and at the end of the key of a phrase. */
final class TableIds {

    /** Where words stand that only look like an id. */
    private static final Set<String> WORDS = Set.of("label", "phrase", "help", "name", "names", "inci", "citation");

    private static final List<String> HOMES =
            List.of("catalog/vocabulary.csv", "catalog/peptides.csv", "catalog/co_actives.csv");
    private static final Set<String> LEFT_ALONE =
            Set.of("catalog/claims.csv", "catalog/claim_words.csv", "catalog/seed_claims.csv", "catalog/citations.csv");

    private final String path;
    private final List<WrittenRow> rows;
    private final String text;

    /**
     * A row as it is written.
     *
     * @param raw with the end of its line
     */
    private record WrittenRow(List<String> cells, String raw) {}

    TableIds(String path, String text) {
        this.path = path;
        this.text = text;
        this.rows = rows(text);
    }

    /** The tables in which a row has this id as its own; one twice where two rows of it do. */
    static List<String> homes(Map<String, String> files, String id) {
        var homes = new ArrayList<String>();
        for (String home : HOMES) {
            List<WrittenRow> rows = rows(files.getOrDefault(home, ""));
            int column = rows.isEmpty() ? -1 : rows.get(0).cells().indexOf("id");
            rows.stream()
                    .skip(1)
                    .map(WrittenRow::cells)
                    .filter(row -> column >= 0
                            && column < row.size()
                            && row.get(column).equals(id))
                    .forEach(row -> homes.add(home));
        }
        return homes;
    }

    /** The kind of a term of the vocabulary; null when it is none. */
    static @Nullable String kind(String vocabulary, String id) {
        List<WrittenRow> rows = rows(vocabulary);
        int kind = rows.isEmpty() ? -1 : rows.get(0).cells().indexOf("kind");
        int column = rows.isEmpty() ? -1 : rows.get(0).cells().indexOf("id");
        return rows.stream()
                .map(WrittenRow::cells)
                .filter(row -> kind >= 0 && column >= 0 && row.size() > Math.max(kind, column))
                .filter(row -> row.get(column).equals(id))
                .map(row -> row.get(kind))
                .findFirst()
                .orElse(null);
    }

    /** The table with another id in the place of this one. */
    String renamed(String from, String to) {
        return isUntouched(from) ? text : changed(cell -> cell.equals(from) ? to : ended(cell, from, to), false);
    }

    /** A table that nowhere has these letters keeps each of its bytes. */
    private boolean isUntouched(String id) {
        return LEFT_ALONE.contains(path) || !text.contains(id);
    }

    private static String ended(String item, String from, String to) {
        boolean named = item.endsWith(":" + from) || item.endsWith("." + from);
        return named ? item.substring(0, item.length() - from.length()) + to : item;
    }

    /** The table without the rows that are of this id, and without it in the lists of others. */
    String without(String id) {
        return isUntouched(id)
                ? text
                : changed(item -> item.equals(id) || !ended(item, id, "").equals(item) ? "" : item, true);
    }

    private String changed(UnaryOperator<String> change, boolean dropping) {
        if (rows.isEmpty()) {
            return text;
        }
        List<String> head = rows.get(0).cells();
        var out = new StringBuilder();
        for (WrittenRow written : rows) {
            List<String> row = written.cells();
            var cells = new ArrayList<String>();
            boolean gone = false;
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                boolean words = row == head || i >= head.size() || WORDS.contains(head.get(i));
                String now = words ? cell : list(cell, change);
                gone |= dropping && !now.equals(cell) && now.isEmpty();
                cells.add(now);
            }
            if (!gone) {
                out.append(cells.equals(row) ? written.raw() : written(cells) + ending());
            }
        }
        return out.toString();
    }

    private static String list(String cell, UnaryOperator<String> change) {
        if (!cell.contains(";")) {
            return change.apply(cell);
        }
        return String.join(
                ";",
                Arrays.stream(cell.split(";", -1))
                        .map(change)
                        .filter(item -> !item.isEmpty())
                        .toList());
    }

    private String ending() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private static String written(List<String> cells) {
        return String.join(",", cells.stream().map(TableIds::quoted).toList());
    }

    private static String quoted(String cell) {
        boolean needed = cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static List<WrittenRow> rows(String text) {
        var rows = new ArrayList<WrittenRow>();
        int begun = 0;
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (quoted) {
                if (one == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(one);
                    i++;
                } else if (one == '"') {
                    quoted = false;
                } else {
                    cell.append(one);
                }
            } else if (one == '"') {
                quoted = true;
            } else if (one == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (one == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(new WrittenRow(row, text.substring(begun, i + 1)));
                begun = i + 1;
                row = new ArrayList<>();
            } else if (one != '\r') {
                cell.append(one);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(new WrittenRow(row, text.substring(begun)));
        }
        return rows;
    }
}
