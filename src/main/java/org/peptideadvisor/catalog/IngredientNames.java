package org.peptideadvisor.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.CellText;
import org.peptideadvisor.catalog.table.TableCode;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.model.QuotedText;

/** Finds the peptide or co-active that a name means: its id, INCI name, everyday name, trade name or retired name. */
final class IngredientNames {

    private static final List<String> COLUMNS = List.of("id", "inci", "name", "names");

    private final Map<String, String> ids;

    private IngredientNames(Map<String, String> ids) {
        this.ids = Map.copyOf(ids);
    }

    /** Reads the names of all rows; a name that two rows claim is a fault of the later one. */
    static IngredientNames read(List<TableRow> rows) {
        var owners = new HashMap<String, TableRow>();
        for (TableRow row : rows) {
            for (String column : COLUMNS) {
                for (String name : names(row, column)) {
                    claim(row, column, name, owners);
                }
            }
        }
        var ids = new HashMap<String, String>();
        owners.forEach((key, row) -> ids.put(key, row.text("id")));
        return new IngredientNames(ids);
    }

    /** The id, or null when nothing is called that. */
    @Nullable
    String resolve(String name) {
        return ids.get(key(name));
    }

    private static List<String> names(TableRow row, String column) {
        boolean several =
                column.equals("names") || (column.equals("inci") && row.sheet().equals(TableLayout.CO_ACTIVES));
        var names = several ? CellText.split(row.text(column), ';') : new ArrayList<>(List.of(row.text(column)));
        names.removeIf(String::isEmpty);
        return names;
    }

    private static void claim(TableRow row, String column, String name, Map<String, TableRow> owners) {
        String key = key(name);
        if (key.isEmpty()) {
            row.fault(
                    column,
                    TableCode.BAD_NAME,
                    "\"" + QuotedText.of(name) + "\" has neither letters nor digits",
                    "write the name out");
            return;
        }
        TableRow owner = owners.putIfAbsent(key, row);
        if (owner != null && !owner.text("id").equals(row.text("id"))) {
            row.fault(
                    column,
                    TableCode.AMBIGUOUS_NAME,
                    "\"" + QuotedText.of(name) + "\" already means " + owner.text("id") + " (" + owner.where() + ")",
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
