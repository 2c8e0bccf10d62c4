package org.peptideadvisor.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the peptide or co-active that a name means: its id, INCI name, everyday name, trade name or retired name. */
final class Names {

    private static final List<String> COLUMNS = List.of("id", "inci", "name", "names");

    private final Map<String, String> ids;

    private Names(Map<String, String> ids) {
        this.ids = Map.copyOf(ids);
    }

    /** Reads the names of all rows; a name that two rows claim is a fault of the later one. */
    static Names read(List<Row> rows) {
        var owners = new HashMap<String, Row>();
        for (Row row : rows) {
            for (String column : COLUMNS) {
                for (String name : names(row, column)) {
                    claim(row, column, name, owners);
                }
            }
        }
        var ids = new HashMap<String, String>();
        owners.forEach((key, row) -> ids.put(key, row.text("id")));
        return new Names(ids);
    }

    /** The id, or null when nothing is called that. */
    @Nullable
    String resolve(String name) {
        return ids.get(key(name));
    }

    private static List<String> names(Row row, String column) {
        boolean several =
                column.equals("names") || (column.equals("inci") && row.sheet().equals(Sheet.CO_ACTIVES));
        var names = several ? Cells.split(row.text(column), ';') : new ArrayList<>(List.of(row.text(column)));
        names.removeIf(String::isEmpty);
        return names;
    }

    private static void claim(Row row, String column, String name, Map<String, Row> owners) {
        String key = key(name);
        if (key.isEmpty()) {
            row.fault(
                    column,
                    TableCode.BAD_NAME,
                    "\"" + name + "\" has neither letters nor digits",
                    "write the name out");
            return;
        }
        Row owner = owners.putIfAbsent(key, row);
        if (owner != null && !owner.text("id").equals(row.text("id"))) {
            row.fault(
                    column,
                    TableCode.AMBIGUOUS_NAME,
                    "\"" + name + "\" already means " + owner.text("id") + " (" + owner.where() + ")",
                    "leave the name with one of the two");
        }
    }

    /** Letters and digits only, in lower case: spaces, hyphens and capitals make no difference. */
    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }
}
