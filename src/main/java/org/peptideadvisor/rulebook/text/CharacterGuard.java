package org.peptideadvisor.rulebook.text;

import java.util.Locale;

/** Refuses characters that show something else than they are, anywhere in a file, texts and comments included. */
final class CharacterGuard {

    private CharacterGuard() {}

    /** Whether the file is text with lines, so that more can be said of it than how it was saved. */
    static boolean check(SourceFile source, FileFindings findings) {
        return check(source, true, findings);
    }

    /**
     * The same.
     *
     * @param escapes whether a backslash and a {@code u} stand for another character in such a file
     */
    static boolean check(SourceFile source, boolean escapes, FileFindings findings) {
        String text = source.text();
        if (text.chars().filter(c -> c == 0).count() > text.length() / 3) {
            findings.error(
                    ReaderCode.NOT_TEXT,
                    0,
                    1,
                    "the file is not UTF-8 text; it looks as if it was saved as UTF-16",
                    "save the file as UTF-8");
            return false;
        }
        if (text.indexOf('\r') >= 0 && text.indexOf('\n') < 0) {
            findings.error(
                    ReaderCode.CONTROL_CHARACTER,
                    text.indexOf('\r'),
                    text.indexOf('\r') + 1,
                    "every line ends in a carriage return alone, so that the file is one line",
                    "save the file with the line ends of Windows or Unix");
            return false;
        }
        checkEach(text, escapes, findings);
        return true;
    }

    private static void checkEach(String text, boolean escapes, FileFindings findings) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < '\\') || (c > '\\' && c <= '~') || c == '\n' || c == '\t') {
                continue;
            }
            if (c == '\\') {
                if (!escapes) {
                    continue;
                }
                escape(text, i, findings);
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    findings.slip(
                            ReaderCode.CONTROL_CHARACTER,
                            i,
                            i + 1,
                            "a line ends in an unusual way here",
                            "save the file with ordinary line ends");
                }
            } else {
                int point = text.codePointAt(i);
                int to = i + Character.charCount(point);
                check(point, i, to, findings);
                i = to - 1;
            }
        }
    }

    private static void escape(String text, int at, FileFindings findings) {
        if (at + 1 < text.length() && text.charAt(at + 1) == 'u') {
            findings.error(
                    ReaderCode.UNICODE_ESCAPE,
                    at,
                    Math.min(at + 6, text.length()),
                    "a character is written as a number, so that a reader cannot see which",
                    "write the character itself");
        }
    }

    private static void check(int point, int from, int to, FileFindings findings) {
        String named = String.format(Locale.ROOT, "U+%04X", point);
        if (point == 0xFFFD) {
            findings.error(
                    ReaderCode.NOT_TEXT, from, to, "what stands here is not UTF-8 text", "save the file as UTF-8");
        } else if (Character.isISOControl(point)) {
            findings.error(
                    ReaderCode.CONTROL_CHARACTER, from, to, "a control character stands here, " + named, "take it out");
        } else if (isInvisible(point)) {
            findings.error(
                    ReaderCode.INVISIBLE_CHARACTER,
                    from,
                    to,
                    point == 0xFEFF && from == 0
                            ? "the file begins with a byte order mark, U+FEFF"
                            : "a character stands here that nobody can see, " + named,
                    point == 0xFEFF && from == 0 ? "save the file as UTF-8 without a byte order mark" : "take it out");
        }
    }

    /** Whether a character is one that this class refuses wherever it stands. */
    static boolean isHidden(int point) {
        return (Character.isISOControl(point) && point != '\t') || point == 0xFFFD || isInvisible(point);
    }

    /** Formats, separators of lines, letters without a shape, and what Unicode leaves open. */
    static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default ->
                point == 0x034F
                        || point == 0x115F
                        || point == 0x1160
                        || (point >= 0x17B4 && point <= 0x17B5)
                        || (point >= 0x180B && point <= 0x180F)
                        || point == 0x2800
                        || point == 0x3164
                        || (point >= 0xFE00 && point <= 0xFE0F)
                        || point == 0xFFA0
                        || (point >= 0xE0100 && point <= 0xE01EF);
        };
    }
}
