package org.peptideadvisor.model;

import org.jspecify.annotations.Nullable;

/**
 * The one way in which a finding can be put right without thinking: at its place some words are written as others. Immutable.
 *
 * @param written as the author wrote it, quotation marks included
 * @param meant what belongs there instead; empty where it is taken out
 */
public record WordSwap(String written, String meant) {

    /**
     * A swap at its place in a text.
     *
     * @param from the first character that goes, from 0
     * @param swap what stands there, and what stands there afterwards
     */
    public record TextEdit(int from, WordSwap swap) {

        /** The text with the swap made; as it was when other words stand there by now. */
        public String in(String text) {
            return isIn(text)
                    ? text.substring(0, from)
                            + swap.meant()
                            + text.substring(from + swap.written().length())
                    : text;
        }

        private boolean isIn(String text) {
            return from >= 0 && text.startsWith(swap.written(), from);
        }
    }

    /** Another word for a text between quotation marks. */
    public static WordSwap quoted(String written, String meant) {
        return new WordSwap('"' + written + '"', '"' + meant + '"');
    }

    /** A suggestion as a swap; null where nothing is near enough to be suggested. */
    public static @Nullable WordSwap near(String written, @Nullable String near) {
        return near == null ? null : new WordSwap(written, near);
    }

    /**
     * Where a finding asks for its swap.
     *
     * @param text the whole file that the finding is about
     * @return null when it asks for none, or what it is about does not stand there
     */
    static @Nullable TextEdit find(Diagnostic finding, String text) {
        WordSwap swap = finding.swap();
        if (swap == null || swap.written().isEmpty() || finding.line() == 0 || finding.column() == 0) {
            return null;
        }
        int first = offset(text, finding.line(), finding.column());
        int last = offset(text, finding.endLine(), finding.endColumn());
        int at = first < 0 || last < first ? -1 : text.indexOf(swap.written(), first);
        return at < 0 || at + swap.written().length() > last + 1 ? null : new TextEdit(at, swap);
    }

    private static int offset(String text, int line, int column) {
        int begin = 0;
        for (int passed = 1; passed < line; passed++) {
            begin = text.indexOf('\n', begin) + 1;
            if (begin == 0) {
                return -1;
            }
        }
        return Math.min(begin + column - 1, text.length());
    }
}
