package org.peptideadvisor.cli.author;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Locale;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

/** Findings as a good compiler prints them: place, severity, code and message, the source underlined, how to fix it. */
final class CheckText {

    private static final String MARGIN = "     ";

    private final PrintWriter out;
    private final TerminalColours paint;
    private final boolean notes;

    /** @param notes whether to show findings that are merely worth a look; they are counted in any case */
    CheckText(PrintWriter out, TerminalColours paint, boolean notes) {
        this.notes = notes;
        this.out = out;
        this.paint = paint;
    }

    void write(CheckedFolder checked) {
        for (Diagnostic one : checked.found()) {
            if (notes || one.severity() != Severity.INFO) {
                write(one, checked);
            }
        }
        out.println(paint.bold(summary(checked)));
    }

    private void write(Diagnostic one, CheckedFolder checked) {
        String severity = word(one.severity(), 1) + " [" + one.code() + "]";
        out.println(paint.bold(PlainText.text(checked.shown(one.file()) + place(one))) + " "
                + paint.of(one.severity(), severity) + " " + PlainText.text(one.message()));
        for (SourceLine line : SourceLine.of(one, checked.files().get(one.file()))) {
            out.println(paint.dim(String.format(Locale.ROOT, "%5s | ", line.label())) + line.text());
            if (!line.marks().isEmpty()) {
                out.println(paint.dim(MARGIN + " | ") + paint.of(one.severity(), line.marks()));
            }
        }
        String fix = one.fix();
        if (fix != null) {
            out.println(paint.dim(MARGIN + " = ") + "fix: " + PlainText.text(fix));
        }
    }

    private static String place(Diagnostic one) {
        if (one.line() == 0) {
            return ":";
        }
        return one.column() == 0 ? ":" + one.line() + ":" : ":" + one.line() + ":" + one.column() + ":";
    }

    private String summary(CheckedFolder checked) {
        if (checked.found().isEmpty()) {
            return "Nothing found in " + files(checked.files().size()) + release(checked);
        }
        var counts = new ArrayList<String>();
        for (Severity severity : Severity.values()) {
            int count = (int) checked.found().stream()
                    .filter(one -> one.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(count + " " + word(severity, count));
            }
        }
        long files = checked.found().stream().map(Diagnostic::file).distinct().count();
        return String.join(", ", counts) + " in " + files(files) + hidden(checked) + release(checked);
    }

    private String hidden(CheckedFolder checked) {
        boolean hidden = !notes && checked.found().stream().anyMatch(one -> one.severity() == Severity.INFO);
        return hidden ? " (info is shown with --fail-on info)" : "";
    }

    /** The release's id, for files that could become one. */
    private static String release(CheckedFolder checked) {
        return checked.sound() ? "; release " + checked.release() : "";
    }

    private static String files(long count) {
        return count + (count == 1 ? " file" : " files");
    }

    private static String word(Severity severity, int count) {
        return severity.name().toLowerCase(Locale.ROOT) + (count == 1 || severity == Severity.INFO ? "" : "s");
    }
}
