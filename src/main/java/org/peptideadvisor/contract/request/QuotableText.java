package org.peptideadvisor.contract.request;

/** Decides which of a client's own words may be looked at closely or, as a field's name, pointed to: short and plain ones. */
final class QuotableText {

    private static final int LONGEST = 64;
    private static final String PUNCTUATION = " ._/()-";

    private QuotableText() {}

    /** Whether this text is short enough and made of letters, digits and plain punctuation only. */
    static boolean is(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0;
    }

    /** Whether this is one of the 62 ASCII letters and digits. */
    static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
