package org.peptideadvisor.web.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.sentence.RuleBlock;

/**
 * A finding with the line that it is about.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param place the file and line, in words; empty when it concerns the whole
 * @param fix what to do, or empty
 * @param before the line up to what it is about
 * @param at what it is about
 * @param after the rest of the line
 * @param address where it can be fixed, or empty
 * @param line in the text that is edited, from 1; 0 where it has none
 * @param step what puts it right in one step; null where somebody has to think, or the text is not edited here
 */
record FindingRow(
        String severity,
        String code,
        String place,
        String message,
        String fix,
        String before,
        String at,
        String after,
        String address,
        int line,
        @Nullable OneStepFix step) {

    private static final int LONGEST = 160;

    /**
     * Findings, errors first.
     *
     * @param files the texts that they are about
     * @param base the address of the draft
     */
    static List<FindingRow> of(List<Diagnostic> findings, Map<String, String> files, String base) {
        return findings.stream()
                .sorted(java.util.Comparator.comparing(Diagnostic::severity).thenComparing(one -> one))
                .map(one -> row(one, files.getOrDefault(one.file(), ""), address(one, files, base), 0, null))
                .toList();
    }

    /** Findings of which those of one file can be gone to and put right in the text that is edited. */
    static List<FindingRow> ofFile(
            List<Diagnostic> findings, Map<String, String> files, String base, String path, String text) {
        return findings.stream()
                .sorted(java.util.Comparator.comparing(Diagnostic::severity).thenComparing(one -> one))
                .map(one -> one.file().equals(path)
                        ? row(one, text, "", one.line(), OneStepFix.of(one.edit(text), 0))
                        : row(one, files.getOrDefault(one.file(), ""), address(one, files, base), 0, null))
                .toList();
    }

    /** The findings of one rule, with lines of its own text. */
    static List<FindingRow> ofRule(List<Diagnostic> findings, String file, String text, RuleBlock rule) {
        long last = rule.line() + rule.text().lines().count();
        return findings.stream()
                .filter(one -> one.file().equals(file) && one.line() >= rule.line() && one.line() < last)
                .map(one ->
                        row(one, text, "", one.line() - rule.line() + 1, OneStepFix.of(one.edit(text), rule.from())))
                .toList();
    }

    private static FindingRow row(Diagnostic one, String text, String address, int line, @Nullable OneStepFix step) {
        String[] lines = text.split("\n", -1);
        String shown = one.line() >= 1 && one.line() <= lines.length ? lines[one.line() - 1] : "";
        int from = Math.min(Math.max(one.column() - 1, 0), shown.length());
        boolean marked = one.column() > 0 && one.line() == one.endLine();
        int to = marked ? Math.min(Math.max(one.endColumn(), from), shown.length()) : from;
        boolean fits = shown.length() <= LONGEST;
        int begin = fits ? 0 : Math.max(0, from - LONGEST / 2);
        int end = fits ? shown.length() : Math.min(shown.length(), to + LONGEST / 2);
        return new FindingRow(
                one.severity().id(),
                one.code(),
                one.file().isEmpty() ? "" : one.file() + (one.line() == 0 ? "" : ", line " + one.line()),
                one.message(),
                one.fix() == null ? "" : one.fix(),
                (begin > 0 ? "…" : "") + shown.substring(begin, from).stripLeading(),
                shown.substring(from, to),
                shown.substring(to, end) + (end < shown.length() ? "…" : ""),
                address,
                line,
                step);
    }

    private static String address(Diagnostic one, Map<String, String> files, String base) {
        if (one.file().isEmpty()) {
            return "";
        }
        String text = files.get(one.file());
        @Nullable String rule = text != null && one.file().endsWith(".drl") ? RuleBlock.idAt(text, one.line()) : null;
        return rule != null ? base + "/rules/" + rule : base + "/file?path=" + encoded(one.file());
    }

    static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
