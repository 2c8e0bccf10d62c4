package org.peptideadvisor.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An English text that answers can hold.
 *
 * @param table the file of a language that translates it, such as {@code rules.csv}
 * @param key what names it there
 * @param english the text, or a phrase with slots
 */
record SourceText(String table, String key, String english) {

    static final String RULES = "rules.csv";
    static final String VOCABULARY = "vocabulary.csv";
    static final String INGREDIENTS = "ingredients.csv";
    static final String PHRASES = "phrases.csv";
    static final String READINGS = "readings.csv";

    /** The tables of a language. */
    static final List<String> TABLES = List.of(INGREDIENTS, PHRASES, READINGS, RULES, VOCABULARY);

    /** Enough to notice every change of a text; two different texts of one key are alike once in four milliards. */
    private static final int BYTES = 4;

    /** The version that a translation names: the first eight hexadecimal digits of the SHA-256 of the text in UTF-8. */
    String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(english.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether it may stand within a sentence, with a small letter at its beginning. */
    boolean isName() {
        return table.equals(VOCABULARY) || table.equals(INGREDIENTS);
    }
}
