package org.peptideadvisor.rulebook.sentence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands in a file, found by its first and last word alone: also where what is between them cannot be read.
 *
 * @param text from the word {@code rule} to the word {@code end}
 * @param from its first character in the file, from 0
 * @param line its first line, from 1
 */
public record RuleBlock(String text, int from, int line) {

    private static final Pattern HEAD = Pattern.compile("(?m)^[ \\t]*(rule)\\s+\"?([A-Za-z]+-[0-9]+)(?![\\w-])");
    private static final Pattern END = Pattern.compile("(?m)^[ \\t]*end[ \\t]*;?[ \\t]*$");

    /** The rule with this id; null if there is none. */
    public static @Nullable RuleBlock find(String file, String id) {
        return all(file).get(id);
    }

    /** Every rule of a file by its id; of two with one id the first. */
    static Map<String, RuleBlock> all(String file) {
        var blocks = new LinkedHashMap<String, RuleBlock>();
        Matcher head = HEAD.matcher(file);
        boolean more = head.find();
        while (more) {
            int from = head.start(1);
            String id = head.group(2);
            more = head.find();
            int next = more ? head.start() : file.length();
            Matcher end = END.matcher(file).region(from, next);
            String text = file.substring(from, end.find() ? end.end() : next).stripTrailing();
            blocks.putIfAbsent(id, new RuleBlock(text, from, line(file, from)));
        }
        return blocks;
    }

    /** Every rule of the rule files of a rule base, path to text, by its id. */
    public static Map<String, RuleBlock> allOf(Map<String, String> files) {
        var blocks = new TreeMap<String, RuleBlock>();
        files.forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                all(text).forEach(blocks::putIfAbsent);
            }
        });
        return blocks;
    }

    /** The id of the rule that a line lies in; null if it lies in none. */
    public static @Nullable String idAt(String file, int line) {
        for (Map.Entry<String, RuleBlock> one : all(file).entrySet()) {
            long lines = one.getValue().text().lines().count();
            if (line >= one.getValue().line() && line < one.getValue().line() + lines) {
                return one.getKey();
            }
        }
        return null;
    }

    /** The file with another text in this place. */
    public String replaced(String file, String now) {
        return file.substring(0, from) + now.strip() + file.substring(from + text.length());
    }

    private static int line(String file, int at) {
        return 1
                + (int) file.substring(0, at).chars().filter(one -> one == '\n').count();
    }
}
