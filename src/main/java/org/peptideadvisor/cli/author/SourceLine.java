package org.peptideadvisor.cli.author;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.model.Diagnostic;

/**
 * A line of a file with the place of a finding marked under it, laid out for a terminal.
 *
 * @param label the line's number, or dots for lines that were left out
 * @param text the line, tabs widened, cut to what a terminal shows
 * @param marks what stands under it; empty for a line that only says that others were left out
 */
record SourceLine(String label, String text, String marks) {

    /** The most columns of the text. */
    static final int WIDEST = 110;

    private static final int BEFORE = 30;
    private static final int TAB = 4;
    private static final String CUT = "…";

    /** The lines of a finding: none when it concerns the whole file, the first and the last when it goes over several. */
    static List<SourceLine> of(Diagnostic finding, @Nullable String file) {
        List<String> lines = file == null ? List.of() : file.lines().toList();
        if (finding.line() < 1 || finding.line() > lines.size()) {
            return List.of();
        }
        int last = Math.min(Math.max(finding.line(), finding.endLine()), lines.size());
        String first = lines.get(finding.line() - 1);
        int begin = finding.column() < 1 ? indent(first) : finding.column() - 1;
        if (last == finding.line()) {
            int end = finding.column() < 1 ? first.length() : finding.endColumn();
            return List.of(line(finding.line(), first, begin, end));
        }
        var shown = new ArrayList<SourceLine>();
        shown.add(line(finding.line(), first, begin, first.stripTrailing().length()));
        if (last > finding.line() + 1) {
            shown.add(new SourceLine("...", "", ""));
        }
        String text = lines.get(last - 1);
        int end = finding.endLine() > lines.size() || finding.endColumn() < 1 ? text.length() : finding.endColumn();
        shown.add(line(last, text, indent(text), end));
        return shown;
    }

    /** Lays out one line with the characters from begin until before end marked; at least one column is. */
    private static SourceLine line(int number, String text, int begin, int end) {
        var shown = new ArrayList<String>();
        int from = -1;
        int to = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            int after = i + Character.charCount(point);
            if (from < 0 && after > begin) {
                from = shown.size();
            }
            put(point, shown);
            if (i < end) {
                to = shown.size();
            }
        }
        from = from < 0 ? shown.size() : from;
        return cut(number, shown, from, Math.max(to, from + 1));
    }

    /** Puts a character into as many columns as it takes: a wide one leaves the second empty. */
    private static void put(int point, List<String> columns) {
        if (point == '\t') {
            do {
                columns.add(" ");
            } while (columns.size() % TAB != 0);
            return;
        }
        String shown = PlainText.shown(point);
        if (shown.length() > 2) {
            shown.chars().forEach(c -> columns.add(Character.toString(c)));
            return;
        }
        int width = PlainText.width(point);
        if (width == 0 && !columns.isEmpty()) {
            columns.add(columns.remove(columns.size() - 1) + shown);
            return;
        }
        columns.add(shown);
        if (width == 2) {
            columns.add("");
        }
    }

    private static SourceLine cut(int number, List<String> columns, int from, int to) {
        int left = columns.size() <= WIDEST || to < WIDEST ? 0 : Math.max(0, from - BEFORE);
        int right = Math.min(columns.size(), left + WIDEST);
        var text = new ArrayList<>(columns.subList(left, right));
        if (left > 0) {
            text.set(0, CUT);
        }
        if (right < columns.size()) {
            text.set(text.size() - 1, CUT);
        }
        int marked = Math.min(to, Math.max(right, from + 1)) - from;
        String marks = " ".repeat(from - left) + "^" + "~".repeat(marked - 1);
        return new SourceLine(Integer.toString(number), String.join("", text).stripTrailing(), marks);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
