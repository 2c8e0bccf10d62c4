package org.peptideadvisor.catalog.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.DiagnosticList;

/** Collects everything that is wrong with the tables. Not thread-safe. */
public final class TableFaults {

    private final DiagnosticList all = new DiagnosticList();

    /** A fault of a file as a whole. */
    public void file(TableLayout sheet, TableCode code, String message, @Nullable String fix) {
        all.add(Diagnostic.error(code.code(), sheet.path(), 0, 0, message, fix));
    }

    /** A fault of one cell. */
    public void cell(TableLayout sheet, CellPlaces.CellSpan at, TableCode code, String message, @Nullable String fix) {
        all.add(new Diagnostic(
                code.code(),
                Severity.ERROR,
                sheet.path(),
                at.line(),
                at.column(),
                at.endLine(),
                at.endColumn(),
                message,
                fix));
    }

    /** Whether no further fault of a table will be listed, so that none need be worded with care. */
    public boolean isFull(TableLayout sheet) {
        return all.isFull(sheet.path());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Diagnostic> sorted() {
        return all.sorted();
    }
}
