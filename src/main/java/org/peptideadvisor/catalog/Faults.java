package org.peptideadvisor.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

/** Collects everything that is wrong with the tables. Not thread-safe. */
final class Faults {

    private final List<Diagnostic> all = new ArrayList<>();

    /** A fault of a file as a whole. */
    void file(Sheet sheet, TableCode code, String message, @Nullable String mend) {
        all.add(Diagnostic.error(code.code(), sheet.path(), 0, 0, message, mend));
    }

    /** A fault of one cell. */
    void cell(Sheet sheet, CellPlaces.Place at, TableCode code, String message, @Nullable String mend) {
        all.add(new Diagnostic(
                code.code(),
                Severity.ERROR,
                sheet.path(),
                at.line(),
                at.column(),
                at.endLine(),
                at.endColumn(),
                message,
                mend));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Diagnostic> sorted() {
        return all.stream().sorted().distinct().toList();
    }
}
