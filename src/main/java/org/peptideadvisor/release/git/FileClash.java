package org.peptideadvisor.release.git;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place of a file that two states changed in different ways.
 *
 * @param path below the rules folder
 * @param part the id of the rule, or the first cell of the row, in whose lines it lies; null where there is none, or the file is gone in one
 * @param line its first line in the state that is to be saved, from 1; 0 where the file is gone in one
 */
public record FileClash(String path, @Nullable String part, int line) {

    private static final Pattern RULE = Pattern.compile("\\s*rule\\s+\"?([A-Za-z]+-[0-9]+)\\b.*");
    private static final Pattern END = Pattern.compile("\\s*end\\s*");

    /**
     * A clash in these lines.
     *
     * @param from the first of them, from 0
     * @param to the one after the last
     */
    static FileClash in(String path, String text, int from, int to) {
        String[] lines = text.split("\n", -1);
        String part = path.endsWith(".drl") ? rule(lines, from, to) : path.endsWith(".csv") ? row(lines, from) : null;
        return new FileClash(path, part, from + 1);
    }

    private static @Nullable String row(String[] lines, int at) {
        String line = at < lines.length ? lines[at] : "";
        int comma = line.indexOf(',');
        return comma > 0 ? line.substring(0, comma) : null;
    }

    /** The rule that the first line lies in, or the first that begins in these lines. */
    private static @Nullable String rule(String[] lines, int from, int to) {
        for (int i = Math.min(from, lines.length - 1); i >= 0; i--) {
            Matcher head = RULE.matcher(lines[i]);
            if (head.matches()) {
                return head.group(1);
            }
            if (i < from && END.matcher(lines[i]).matches()) {
                break;
            }
        }
        for (int i = from; i < Math.min(to, lines.length); i++) {
            Matcher head = RULE.matcher(lines[i]);
            if (head.matches()) {
                return head.group(1);
            }
        }
        return null;
    }
}
