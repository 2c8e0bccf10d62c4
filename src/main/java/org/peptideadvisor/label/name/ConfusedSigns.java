package org.peptideadvisor.label.name;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.catalog.inci.InciKey;

/** Signs that are taken for one another when text is read from a photograph, such as {@code l}, {@code I} and {@code 1}. */
final class ConfusedSigns {

    /** A shorter run of letters may be a code whose digits count. */
    private static final int WORD_LETTERS = 4;

    private ConfusedSigns() {}

    /** The words of a name: runs of letters, digits and strokes. */
    static List<String> words(String text) {
        String plain = InciKey.plain(text).replace("hydrolysed", "hydrolyzed").replace("sulph", "sulf");
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || !isOfWord(plain.charAt(i))) {
                if (i > from) {
                    words.add(plain.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /** What is left of a name when confused signs are not told apart; a number of its own stays what it is. */
    static String shape(String text) {
        var shape = new StringBuilder();
        for (String word : words(text)) {
            String folded = word.chars().filter(Character::isLetter).count() >= WORD_LETTERS ? fold(word) : word;
            boolean digits = !shape.isEmpty()
                    && InciKey.isDigit(shape.charAt(shape.length() - 1))
                    && InciKey.isDigit(folded.charAt(0));
            shape.append(digits ? "-" : "").append(folded);
        }
        return shape.toString();
    }

    private static String fold(String word) {
        return word.replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('|', 'l')
                .replace('5', 's')
                .replace('8', 'b')
                .replace("rn", "m");
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '|';
    }
}
