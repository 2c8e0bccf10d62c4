package org.peptideadvisor.model;

import java.util.Locale;

/**
 * Text of unknown origin as a message may show it. Characters that nobody sees, or that would move the cursor, change colours
 * or turn the direction of writing, are written as numbers: a backslash, {@code u} and digits.
 */
public final class QuotedText {

    private static final String CUT = "…";

    private QuotedText() {}

    /** The beginning of a text, as much as a message repeats of it, without what may not be shown. */
    public static String of(String text) {
        return shown(text, AuthorLimit.QUOTED.most());
    }

    /** A text without what may not be shown, cut after so many characters. */
    static String shown(String text, int most) {
        int end = text.length() <= most ? text.length() : text.offsetByCodePoints(0, text.codePointCount(0, most));
        var shown = new StringBuilder(end);
        text.substring(0, end).codePoints().forEach(point -> shown.append(shown(point)));
        return end < text.length() ? shown + CUT : shown.toString();
    }

    /** A character, or its number when it may not be shown; never empty. */
    public static String shown(int point) {
        return isHidden(point) ? String.format(Locale.ROOT, "\\u%04x", point) : Character.toString(point);
    }

    /** Whether a character may not be shown: controls, formats, line ends, halves of characters, and what has no shape. */
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
