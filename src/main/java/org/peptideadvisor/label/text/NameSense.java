package org.peptideadvisor.label.text;

import java.util.List;
import org.peptideadvisor.label.name.LabelLexicon;

/** Says where known names begin and end in running text, looking at a short stretch of it only. Thread-safe. */
final class NameSense {

    private static final int STRETCH = 300;
    private static final int MOST_WORDS = 10;

    private final LabelLexicon lexicon;
    private final PieceReader pieces;
    private final PieceSplitter splitter;

    NameSense(LabelLexicon lexicon) {
        this.lexicon = lexicon;
        this.pieces = new PieceReader(lexicon);
        this.splitter = new PieceSplitter(lexicon);
    }

    /** Whether a text begins with a piece that is wholly made of known, repaired or ambiguous names. */
    boolean startsWithName(String text) {
        String first = firstPiece(text);
        List<ReadPiece> read = pieces.read(first);
        if (!read.isEmpty() && read.stream().allMatch(ReadPiece::isRead)) {
            return true;
        }
        int stop = first.indexOf(". ");
        return stop > 0 && pieces.isComplete(first.substring(0, stop));
    }

    /** Whether the first words of a text are a known name. */
    boolean opensWithName(String text) {
        String stretch = text.length() <= STRETCH ? text : text.substring(0, STRETCH);
        int end = 0;
        for (int words = 0; words < MOST_WORDS && end < stretch.length(); words++) {
            end = wordEnd(stretch, end);
            if (lexicon.find(bare(stretch.substring(0, end))) != null) {
                return true;
            }
        }
        return false;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && PieceSplitter.SEPARATORS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return Math.max(at, Math.min(from + 1, text.length()));
    }

    /** Whether a line is one name and nothing else. */
    boolean isOneName(String line) {
        return line.length() <= STRETCH && splitter.split(line).size() == 1 && lexicon.find(bare(line)) != null;
    }

    /** Whether a text ends with a complete known name. */
    boolean endsComplete(String text) {
        String stretch = text.length() <= STRETCH ? text : text.substring(text.length() - STRETCH);
        List<String> all = splitter.split(stretch);
        if (all.isEmpty()) {
            return false;
        }
        String last = bare(all.get(all.size() - 1));
        return endsWithName(last) && pieces.isComplete(last);
    }

    /** Whether the last words of a text are a known name. */
    boolean endsWithName(String text) {
        int from = text.length();
        for (int words = 0; words < MOST_WORDS && from > 0; words++) {
            from = text.lastIndexOf(' ', from - 1);
            if (lexicon.find(bare(text.substring(Math.max(from + 1, 0)))) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last piece of one line and the first of the next are one name. */
    boolean goesOn(String before, String line) {
        List<String> all = splitter.split(before);
        return !all.isEmpty() && lexicon.find(bare(all.get(all.size() - 1) + " " + firstPiece(line))) != null;
    }

    /** Whether a text is the beginning of a longer known name. */
    boolean beginsName(String text) {
        return lexicon.begins(text);
    }

    private String firstPiece(String text) {
        String stretch = text.length() <= STRETCH ? text : text.substring(0, STRETCH);
        int end = stretch.indexOf('\n');
        List<String> all = splitter.split(end < 0 ? stretch : stretch.substring(0, end));
        return all.isEmpty() ? "" : all.get(0);
    }

    private static String bare(String text) {
        return PieceReader.unmarked(StatedShare.of(PieceReader.unmarked(text)).name());
    }
}
