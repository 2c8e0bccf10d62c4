package org.peptideadvisor.rulebook.text;

/**
 * One word of a rule file.
 *
 * @param kind what sort of word
 * @param value what it says; unquoted for texts
 * @param from its first character, counted from the beginning of the file
 * @param to the character behind its last
 */
record Token(TokenKind kind, String value, int from, int to) {

    enum TokenKind {
        /** A text between straight double quotes. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** A word, or words joined by dots. */
        NAME,
        /** A sign of the rule language. */
        SIGN,
        /** A sign that DRL has and the rule language has not, and the {@code @} of the head. */
        OTHER,
        /** Something that was refused as a word already; its value says what it was meant to be, or is empty. */
        BROKEN,
        END
    }

    boolean is(String word) {
        return kind != TokenKind.TEXT && kind != TokenKind.BROKEN && kind != TokenKind.END && value.equals(word);
    }

    boolean isName() {
        return kind == TokenKind.NAME;
    }

    boolean isText() {
        return kind == TokenKind.TEXT;
    }
}
