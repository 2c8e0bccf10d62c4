package org.peptideadvisor.label.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.peptideadvisor.catalog.inci.InciKey;
import org.peptideadvisor.label.name.BracketPairs;
import org.peptideadvisor.label.name.LabelLexicon;

/** Splits a list at its separators, outside of brackets, and leaves those that belong to a name. */
final class PieceSplitter {

    static final String SEPARATORS = ",;•●·∙・▪|\t\n";

    private static final Pattern SHARE_BEHIND = Pattern.compile("^\\d{1,4}\\s?(?:%|percent|ppm).*", Pattern.DOTALL);
    private static final Pattern THOUSANDS = Pattern.compile("^\\d{3}(?:,\\d{3})*\\s?ppm.*", Pattern.DOTALL);
    private static final Pattern NUMBER_BEHIND = Pattern.compile("^\\d(?:,\\d)*'?-\\p{L}.*", Pattern.DOTALL);
    private static final int LOOK_AHEAD = 40;

    private final LabelLexicon lexicon;

    PieceSplitter(LabelLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The pieces, stripped; none is empty. */
    List<String> split(String list) {
        var pairs = new BracketPairs(list);
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            if (pairs.closing(i) >= 0) {
                i = pairs.closing(i);
            } else if (isSeparator(list, from, i)) {
                add(list.substring(from, i), pieces);
                from = i + 1;
            }
        }
        add(list.substring(from), pieces);
        return pieces;
    }

    private static void add(String piece, List<String> pieces) {
        String stripped = piece.strip();
        if (!stripped.isEmpty()) {
            pieces.add(stripped);
        }
    }

    private boolean isSeparator(String list, int from, int at) {
        char c = list.charAt(at);
        if (c == '-') {
            return isDash(list, from, at);
        }
        if (SEPARATORS.indexOf(c) < 0) {
            return false;
        }
        return switch (c) {
            case ',' -> !belongsToName(list, from, at);
            case '|' -> !isMisread(list, from, at);
            default -> true;
        };
    }

    /** Whether a stroke is a misread letter: behind letters that are no name. */
    private boolean isMisread(String list, int from, int at) {
        return at > from
                && Character.isLetter(list.charAt(at - 1))
                && lexicon.find(list.substring(from, at).strip()) == null;
    }

    /** Whether a comma is part of a name or figure: of {@code 1,2-Hexanediol}, {@code 7,5 %} or {@code 10,000 ppm}. */
    private boolean belongsToName(String list, int from, int at) {
        int next = at + 1;
        while (next < list.length() && list.charAt(next) == ' ') {
            next++;
        }
        boolean digits = at > from
                && next < list.length()
                && InciKey.isDigit(list.charAt(at - 1))
                && InciKey.isDigit(list.charAt(next));
        if (!digits) {
            return false;
        }
        String behind = list.substring(next, Math.min(list.length(), next + LOOK_AHEAD));
        if (next > at + 1) {
            return NUMBER_BEHIND.matcher(behind).matches() && isBareNumber(list.substring(from, at));
        }
        if (SHARE_BEHIND.matcher(behind).matches() || THOUSANDS.matcher(behind).matches()) {
            return true;
        }
        return NUMBER_BEHIND.matcher(behind).matches()
                && !hasLongNumber(list, from, at)
                && lexicon.find(list.substring(from, at).strip()) == null;
    }

    /** Whether a piece so far is nothing but the first number of a name. */
    private static boolean isBareNumber(String piece) {
        return piece.strip().length() == 1;
    }

    /** Whether a number of two digits or more ends here; positions in a molecule have one. */
    private static boolean hasLongNumber(String list, int from, int at) {
        return at - 2 >= from && InciKey.isDigit(list.charAt(at - 2));
    }

    /** Whether a hyphen between blanks separates: not before a number that makes a name with what stands before. */
    private boolean isDash(String list, int from, int at) {
        boolean spaced =
                at > from && at + 1 < list.length() && list.charAt(at - 1) == ' ' && list.charAt(at + 1) == ' ';
        if (!spaced || at + 2 >= list.length()) {
            return spaced;
        }
        if (!InciKey.isDigit(list.charAt(at + 2))) {
            return true;
        }
        String behind = list.substring(at + 2, Math.min(list.length(), at + LOOK_AHEAD));
        return lexicon.find(list.substring(from, at).strip()) != null
                && NUMBER_BEHIND.matcher(behind).matches();
    }
}
