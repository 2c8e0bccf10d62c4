package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.model.WordSwap;

/** Collects what is wrong in one file; lists so many and counts the others. Not thread-safe. */
final class FileFindings {

    static final int MOST = DiagnosticList.OF_FILE;

    /** A message may quote its author; more than this helps nobody. */
    private static final int LONGEST = 250;

    private final SourceFile source;
    private final List<Diagnostic> all = new ArrayList<>();
    private final TreeSet<Integer> slips = new TreeSet<>();
    private int count;

    FileFindings(SourceFile source) {
        this.source = source;
    }

    FileFindings(String file) {
        this(new SourceFile(file, ""));
    }

    /** Something is wrong with the characters from one up to, and not with, another. */
    void error(ReaderCode code, int from, int to, String message, @Nullable String fix) {
        error(code, from, to, message, fix, null);
    }

    /** Something is wrong with some characters, and it is plain what belongs there instead. */
    void error(ReaderCode code, int from, int to, String message, @Nullable String fix, @Nullable WordSwap swap) {
        int last = Math.max(from, to - 1);
        add(new Diagnostic(
                code.code(),
                Severity.ERROR,
                source.file(),
                source.line(from),
                source.column(from),
                source.line(last),
                source.column(last),
                message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…",
                fix,
                swap));
    }

    /**
     * The author slipped, and it is plain what was meant: reading goes on as if it had been written so, to find what else is
     * wrong, but the rule is not accepted.
     */
    void slip(ReaderCode code, int from, int to, String message, @Nullable String fix) {
        slip(code, from, to, message, fix, null);
    }

    /**
     * A slip that is put right without thinking.
     *
     * @param meant what stands in the place of all that it is about
     */
    void slip(ReaderCode code, int from, int to, String message, @Nullable String fix, @Nullable String meant) {
        slips.add(from);
        error(code, from, to, message, fix, meant == null ? null : source.swap(from, to, meant));
    }

    /** Whether there is a slip between two places. */
    boolean slippedIn(int from, int to) {
        Integer next = slips.ceiling(from);
        return next != null && next <= to;
    }

    /** Something is wrong with one word. */
    void error(ReaderCode code, Token token, String message, @Nullable String fix) {
        error(code, token.from(), token.to(), message, fix);
    }

    /**
     * Something is wrong with one word.
     *
     * @param meant the word that belongs there instead; null where that is not plain
     */
    void error(ReaderCode code, Token token, String message, @Nullable String fix, @Nullable String meant) {
        error(
                code,
                token.from(),
                token.to(),
                message,
                fix,
                meant == null ? null : source.swap(token.from(), token.to(), meant));
    }

    /** Something is wrong with the whole file. */
    void error(ReaderCode code, String message, @Nullable String fix) {
        add(Diagnostic.error(code.code(), source.file(), 0, 0, message, fix));
    }

    private void add(Diagnostic diagnostic) {
        if (count++ < MOST) {
            all.add(diagnostic);
        }
    }

    int count() {
        return count;
    }

    /** What was found; the last entry tells of what is not listed. */
    List<Diagnostic> all() {
        if (count <= MOST) {
            return List.copyOf(all);
        }
        var listed = new ArrayList<>(all);
        listed.add(Diagnostic.error(
                ReaderCode.TOO_MANY_FINDINGS.code(),
                source.file(),
                Math.max(source.lines(), all.get(all.size() - 1).line()),
                source.column(Integer.MAX_VALUE),
                "and " + (count - MOST) + " more",
                "fix these first"));
        return listed;
    }
}
