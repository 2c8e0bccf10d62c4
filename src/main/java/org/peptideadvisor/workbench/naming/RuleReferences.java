package org.peptideadvisor.workbench.naming;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.text.RuleBookReader;

/** Where a rule stands among the files of a rule base, and who names it. */
public final class RuleReferences {

    /** How the id of a rule is written. */
    static final Pattern ID = Pattern.compile("[A-Z]{2,5}-[0-9]{1,4}");

    private static final Pattern ANY_RULE = Pattern.compile("(?m)^\\s*rule\\s");

    private RuleReferences() {}

    /** Whether a rule with this id stands in the files. */
    public static boolean holds(Map<String, String> files, String rule) {
        Pattern head = Pattern.compile("@id\\s*\\(\\s*\"" + Pattern.quote(rule) + "\"");
        return files.entrySet().stream()
                .anyMatch(file -> file.getKey().endsWith(".drl")
                        && head.matcher(file.getValue()).find());
    }

    /** The id as a word of its own. */
    static Pattern word(String id) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])");
    }

    /**
     * The files without a rule; a file that holds no other is left out with it. Scenarios stay as they are.
     *
     * @return null when there is no such rule, or the rules cannot be read
     */
    public static @Nullable Map<String, String> without(Map<String, String> files, String id) {
        Rule rule = new RuleBookReader().read(files).book().rule(id);
        if (rule == null) {
            return null;
        }
        String text = files.getOrDefault(rule.file(), "");
        int at = text.indexOf(rule.text());
        if (at < 0) {
            return null;
        }
        int end = at + rule.text().length();
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String left = text.substring(0, at) + text.substring(end);
        var without = new TreeMap<>(files);
        if (ANY_RULE.matcher(left).find()) {
            without.put(rule.file(), left.stripTrailing() + "\n");
        } else {
            without.remove(rule.file());
        }
        return without;
    }
}
