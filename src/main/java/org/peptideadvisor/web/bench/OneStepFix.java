package org.peptideadvisor.web.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.WordSwap;
import org.peptideadvisor.model.WordSwap.TextEdit;

/**
 * What puts a finding right in one step, as a button of a form says it. Without scripts the form is sent, and the text comes back fixed.
 *
 * @param action {@code fix:}, the first character that goes, how many go, and behind them what goes and what comes
 * @param words what the button says
 */
record OneStepFix(String action, String words) {

    private static final Pattern ACTION = Pattern.compile("fix:(\\d{1,7}):(\\d{1,5}):(.*)", Pattern.DOTALL);
    private static final int LONGEST = 60;

    /**
     * A step.
     *
     * @param edit null where there is none
     * @param begin where the text that is edited begins in the file
     */
    static @Nullable OneStepFix of(@Nullable TextEdit edit, int begin) {
        if (edit == null || edit.from() < begin) {
            return null;
        }
        String written = edit.swap().written();
        String action = "fix:" + (edit.from() - begin) + ":" + written.length() + ":" + written
                + edit.swap().meant();
        return new OneStepFix(action, words(edit.swap()));
    }

    private static String words(WordSwap swap) {
        String meant = swap.meant();
        if (meant.isEmpty()) {
            return "Take out “" + cut(swap.written()) + "”";
        }
        return meant.startsWith(swap.written())
                ? "Add " + cut(meant.substring(swap.written().length()).strip())
                : "Write " + cut(meant);
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** The text with the step taken; as it was where the action is another, or other words stand there by now. */
    static String in(String text, String action) {
        Matcher step = ACTION.matcher(action.replace("\r\n", "\n"));
        if (!step.matches()) {
            return text;
        }
        String words = step.group(3);
        int length = Integer.parseInt(step.group(2));
        if (length == 0 || length > words.length()) {
            return text;
        }
        var swap = new WordSwap(words.substring(0, length), words.substring(length));
        return new TextEdit(Integer.parseInt(step.group(1)), swap).in(text);
    }
}
