package org.peptideadvisor.cli.terminal;

import org.peptideadvisor.model.QuotedText;

/**
 * Text from files as a terminal may show it: control characters, which could move the cursor or change colours, and format
 * characters, which could hide or reverse text, are written as numbers, a backslash, {@code u} and digits.
 */
public final class PlainText {

    private PlainText() {}

    public static String text(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> plain.append(shown(point)));
        return plain.toString();
    }

    /** Each line of a text by itself. */
    public static String lines(String text) {
        return String.join("\n", text.lines().map(PlainText::text).toList());
    }

    /** What is shown for a character; never empty. */
    public static String shown(int point) {
        return QuotedText.shown(point);
    }

    /** How many columns of a terminal a character takes: none for one that sits on another, two for a wide one. */
    public static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** The blocks that Unicode's East Asian Width calls wide, and pictures. */
    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf && point != 0x303f)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xfe30 && point <= 0xfe6f)
                || (point >= 0xff00 && point <= 0xff60)
                || (point >= 0xffe0 && point <= 0xffe6)
                || (point >= 0x1f300 && point <= 0x1f64f)
                || (point >= 0x1f900 && point <= 0x1f9ff)
                || (point >= 0x20000 && point <= 0x3fffd);
    }
}
