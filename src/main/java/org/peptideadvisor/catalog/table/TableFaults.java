package org.peptideadvisor.catalog.table;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.model.WordSwap;

/** Collects everything that is wrong with the tables, while there is time. Not thread-safe. */
public final class TableFaults {

    private final DiagnosticList all = new DiagnosticList();
    private final BooleanSupplier late;
    private boolean cut;

    /** @param late whether there is no time left to look further */
    public TableFaults(BooleanSupplier late) {
        this.late = late;
    }

    /** Whether no further row should be looked at; once it says so, the tables do not count as read. */
    public boolean isCut() {
        cut = cut || late.getAsBoolean();
        return cut;
    }

    /** A fault of a file as a whole. */
    public void file(TableLayout sheet, TableCode code, String message, @Nullable String fix) {
        all.add(Diagnostic.error(code.code(), sheet.path(), 0, 0, message, fix));
    }

    /** More than is read, in a cell or from it on. */
    public void tooLarge(TableLayout sheet, CellPlaces.CellSpan at, String what, AuthorLimit limit) {
        cell(sheet, at, TableCode.TOO_LARGE, what + " has over " + limit, "write less, or in several rows");
    }

    /** A fault of one cell. */
    public void cell(TableLayout sheet, CellPlaces.CellSpan at, TableCode code, String message, @Nullable String fix) {
        cell(sheet, at, code, message, fix, null);
    }

    /** A fault of one cell for which it is plain what belongs there instead. */
    public void cell(
            TableLayout sheet,
            CellPlaces.CellSpan at,
            TableCode code,
            String message,
            @Nullable String fix,
            @Nullable WordSwap swap) {
        all.add(new Diagnostic(
                code.code(),
                Severity.ERROR,
                sheet.path(),
                at.line(),
                at.column(),
                at.endLine(),
                at.endColumn(),
                message,
                fix,
                swap));
    }

    /** Whether no further fault of a table will be listed, so that none need be worded or placed with care. */
    public boolean isFull(TableLayout sheet) {
        return cut || all.isFull(sheet.path());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Diagnostic> sorted() {
        return all.sorted();
    }
}
