package org.peptideadvisor.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.SafetyRow;
import org.peptideadvisor.catalog.table.TableLayout;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.word.SafetySeverity;
import org.peptideadvisor.scenario.Scenario;

/**
 * Looks for rows of high or critical severity without a guard. A rule base says itself which of its rows are grave, so this holds for each,
 * whatever its tables.
 */
final class GuardedRows {

    private GuardedRows() {}

    /**
     * The rows that lack a guard.
     *
     * @param guards the guards that could be read
     * @param files path to text, to tell the line of a row
     */
    static List<Diagnostic> unguarded(Catalog catalog, List<Scenario> guards, Map<String, String> files) {
        var found = new ArrayList<Diagnostic>();
        Set<String> guarded = new HashSet<>();
        guards.forEach(one -> guarded.addAll(Objects.requireNonNull(one.guard()).rows()));
        String table = TableLayout.SAFETY.path();
        for (SafetyRow row : catalog.safety()) {
            if (row.severity().compareTo(SafetySeverity.HIGH) >= 0 && !guarded.contains(row.id())) {
                String severity = row.severity().id();
                found.add(ReleaseCode.GUARD_MISSING.at(
                        table,
                        line(files.getOrDefault(table, ""), row.id()),
                        row.id() + " (" + row.condition() + ") is " + severity + ", and no guard protects it",
                        "write scenarios/guards/" + row.id().toLowerCase(Locale.ROOT) + "-….yaml with guards: "
                                + row.id()));
            }
        }
        return found;
    }

    private static int line(String text, String id) {
        int line = 0;
        for (String one : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (one.startsWith(id + ",")) {
                return line;
            }
        }
        return 0;
    }
}
