package org.peptideadvisor.rulebook.check.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.model.WordSwap;

/** Collects what checks find. Belongs to one run; not thread-safe. */
public final class CheckReport {

    private final DiagnosticList all = new DiagnosticList();

    /** Reports a finding with the severity that its code usually has. */
    public void add(CodeExplanation code, String file, TextSpan at, String message, @Nullable String fix) {
        add(code, code.severity(), file, at, message, fix);
    }

    /** Reports a finding that weighs more or less than others of its code. */
    public void add(
            CodeExplanation code, Severity severity, String file, TextSpan at, String message, @Nullable String fix) {
        add(code, severity, file, at, message, fix, null);
    }

    /** Reports a finding for which it is plain what belongs there instead. */
    public void add(
            CodeExplanation code,
            String file,
            TextSpan at,
            String message,
            @Nullable String fix,
            @Nullable WordSwap swap) {
        add(code, code.severity(), file, at, message, fix, swap);
    }

    private void add(
            CodeExplanation code,
            Severity severity,
            String file,
            TextSpan at,
            String message,
            @Nullable String fix,
            @Nullable WordSwap swap) {
        all.add(new Diagnostic(
                code.code(), severity, file, at.line(), at.column(), at.endLine(), at.endColumn(), message, fix, swap));
    }

    /** All that was found, in the order of files and places. */
    public List<Diagnostic> sorted() {
        return all.sorted();
    }
}
