package org.peptideadvisor.web.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces, of which some are not in another.
 *
 * @param marked whether the other has no such words there
 */
public record MarkedText(String text, boolean marked) {

    private static final int MOST_WORDS = 600;

    /** Two texts, word by word. */
    public record ComparedTexts(List<MarkedText> before, List<MarkedText> after) {}

    /** Marks what the one has and the other has not. */
    public static ComparedTexts between(String before, String after) {
        String[] old = before.split("(?<=\\s)", 0);
        String[] now = after.split("(?<=\\s)", 0);
        if (before.isEmpty() || after.isEmpty() || old.length > MOST_WORDS || now.length > MOST_WORDS) {
            return new ComparedTexts(whole(before), whole(after));
        }
        int[][] same = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                same[i][j] = old[i].strip().equals(now[j].strip())
                        ? same[i + 1][j + 1] + 1
                        : Math.max(same[i + 1][j], same[i][j + 1]);
            }
        }
        var left = new ArrayList<MarkedText>();
        var right = new ArrayList<MarkedText>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && j < now.length && old[i].strip().equals(now[j].strip())) {
                add(left, old[i++], false);
                add(right, now[j++], false);
            } else if (j == now.length || (i < old.length && same[i + 1][j] >= same[i][j + 1])) {
                add(left, old[i++], true);
            } else {
                add(right, now[j++], true);
            }
        }
        return new ComparedTexts(List.copyOf(left), List.copyOf(right));
    }

    private static List<MarkedText> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(new MarkedText(text, false));
    }

    private static void add(List<MarkedText> texts, String word, boolean marked) {
        int last = texts.size() - 1;
        if (last >= 0 && texts.get(last).marked() == marked) {
            texts.set(last, new MarkedText(texts.get(last).text() + word, marked));
        } else {
            texts.add(new MarkedText(word, marked));
        }
    }
}
