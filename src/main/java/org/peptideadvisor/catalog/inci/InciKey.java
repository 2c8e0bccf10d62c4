package org.peptideadvisor.catalog.inci;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What of a name on a label counts when names are compared. Capitals, accents, blanks, hyphens, full stops, brackets, and
 * the spellings <em>hydrolysed</em> and <em>sulph-</em> make no difference. Digits always do: {@code C12-15} is not
 * {@code C1215}.
 */
public final class InciKey {

    private static final String GAPS = " \t\n-.'\"()[]{}:*";

    private InciKey() {}

    /** The key of a name; empty when it has no letter, digit or other sign that counts. */
    public static String of(String name) {
        String plain = plain(name);
        var key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (GAPS.indexOf(c) >= 0 || (c == ',' && !isBetweenDigits(plain, i))) {
                gap = true;
            } else {
                if (gap && key.length() > 0 && isDigit(c) && isDigit(key.charAt(key.length() - 1))) {
                    key.append('-');
                }
                key.append(c);
                gap = false;
            }
        }
        String spelt = key.toString();
        return spelt.contains("lysed") || spelt.contains("sulph")
                ? spelt.replace("hydrolysed", "hydrolyzed").replace("sulph", "sulf")
                : spelt;
    }

    /** A name in small letters without accents. */
    public static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return unaccented(lower);
            }
        }
        return lower;
    }

    /** Whether a character is one of the ten ASCII digits. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character stands between two digits; a blank behind it makes no difference. */
    private static boolean isBetweenDigits(String text, int at) {
        int next = at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
        return at > 0 && next < text.length() && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(next));
    }

    private static String unaccented(String lower) {
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            switch (c) {
                case 'ß' -> plain.append("ss");
                case 'œ' -> plain.append("oe");
                case 'æ' -> plain.append("ae");
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'ı' -> plain.append('i');
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }
}
