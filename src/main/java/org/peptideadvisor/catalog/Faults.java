package org.peptideadvisor.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.DiagnosticList;

/** Collects everything that is wrong with the tables. Not thread-safe. */
final class Faults {

    private final DiagnosticList all = new DiagnosticList();

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

    /** Whether no further fault of a table will be listed, so that none need be worded with care. */
    boolean isFull(Sheet sheet) {
        return all.isFull(sheet.path());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Diagnostic> sorted() {
        return all.sorted();
    }
}
