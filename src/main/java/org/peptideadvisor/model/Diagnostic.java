package org.peptideadvisor.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.word.ContractWord;

/**
 * Something that is wrong, or worth a look, in a rule, table or scenario, and where.
 *
 * @param code a stable name for this sort of finding, such as {@code unknown-id}
 * @param severity an error keeps the rule base from going live
 * @param file path below the rules folder
 * @param line first line, from 1; 0 when it concerns the whole file
 * @param column first character, from 1; 0 when it concerns the whole line
 * @param endLine last line
 * @param endColumn last character
 * @param message what is wrong, for the person who wrote it
 * @param fix how to put it right, or null when there is no single way
 * @param swap the same where it can be done without thinking, or null
 */
public record Diagnostic(
        String code,
        Severity severity,
        String file,
        int line,
        int column,
        int endLine,
        int endColumn,
        String message,
        @Nullable String fix,
        @Nullable WordSwap swap)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /** What it says is shown in terminals and pages, so that characters which nobody sees are written as numbers. */
    public Diagnostic {
        message = QuotedText.shown(message, AuthorLimit.MESSAGE.most());
        fix = fix == null ? null : QuotedText.shown(fix, AuthorLimit.MESSAGE.most());
    }

    /** A finding that somebody has to think about. */
    public Diagnostic(
            String code,
            Severity severity,
            String file,
            int line,
            int column,
            int endLine,
            int endColumn,
            String message,
            @Nullable String fix) {
        this(code, severity, file, line, column, endLine, endColumn, message, fix, null);
    }

    /** How much a finding weighs. */
    public enum Severity implements ContractWord {
        ERROR,
        WARNING,
        INFO
    }

    /** An error at one place. */
    public static Diagnostic error(
            String code, String file, int line, int column, String message, @Nullable String fix) {
        return new Diagnostic(code, Severity.ERROR, file, line, column, line, column, message, fix);
    }

    /**
     * What puts it right without thinking.
     *
     * @param text the whole file that it is about
     * @return null where somebody has to think
     */
    public WordSwap.@Nullable TextEdit edit(String text) {
        return WordSwap.find(this, text);
    }

    /** Whether it keeps the rule base from going live. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** The finding as a compiler would print it. */
    @Override
    public String toString() {
        String place = file.isEmpty() ? "" : line == 0 ? file + ": " : file + ":" + line + ":" + column + ": ";
        return place + severity.id() + " [" + code + "] " + message + (fix == null ? "" : " — " + fix);
    }
}
