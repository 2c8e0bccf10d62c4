package org.peptideadvisor.web.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.sentence.PropertyChoice.ValueChoice;
import org.peptideadvisor.web.pages.MarkedText;

/**
 * A rule or a file of a draft while it is edited.
 *
 * @param draft the address of the draft
 * @param rule the id of the rule; empty where a whole file is edited
 * @param path the file
 * @param parent the commit that the edit goes on from
 * @param text as it was typed
 * @param base as it was when the sentence was made of it
 * @param before the reading of what is live, with what goes marked; empty if it is new
 * @param after the reading of what was typed, with what comes marked; empty if it cannot be read
 * @param sentence its parts to choose; null where it stays DRL
 * @param stays why it stays DRL; empty where it does not
 * @param pending a part that is being added; null if none is
 * @param findings what is wrong with what was typed
 * @param checked whether the whole rule base was checked with it
 * @param theirs what somebody else saved meanwhile; empty if nobody did
 */
record EditorSheet(
        String draft,
        String draftTitle,
        String rule,
        String title,
        String path,
        String parent,
        String text,
        String base,
        List<MarkedText> before,
        List<MarkedText> after,
        @Nullable SentenceView sentence,
        String stays,
        SentenceForm.@Nullable PendingPart pending,
        List<FindingRow> findings,
        boolean checked,
        String theirs,
        String reason,
        List<String> faults,
        String note) {

    private static final int LEAST_LINES = 12;
    private static final int MOST_LINES = 36;

    /** About so many characters stand in a line. */
    private static final int WIDTH = 56;

    boolean hasSentence() {
        return sentence != null;
    }

    boolean isPending() {
        return pending != null;
    }

    /** What can be typed, by the id of the list. */
    Map<String, List<ValueChoice>> lists() {
        var lists = new LinkedHashMap<String, List<ValueChoice>>();
        if (sentence != null) {
            lists.putAll(sentence.lists());
        }
        if (pending != null) {
            lists.putAll(pending.lists());
        }
        return lists;
    }

    int lines() {
        long shown = text.lines().mapToLong(line -> 1 + line.length() / WIDTH).sum();
        return (int) Math.min(MOST_LINES, Math.max(LEAST_LINES, shown + 1));
    }
}
