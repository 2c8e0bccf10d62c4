package org.peptideadvisor.workbench.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.text.RuleFiles;

/** Ids in the text of scenarios. Lines keep the form in which somebody wrote them. */
final class ScenarioIds {

    /** Lines of words, in which an id would be a word by chance. */
    private static final Pattern WORDS = Pattern.compile("\\s*(title|tell|note)\\s*:.*|\\s*#.*");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern ABOUT = Pattern.compile("about:\\s*\\[\\s*([^\\]]*?)\\s*\\]\\s*");
    private static final Pattern KEY = Pattern.compile("(\\s*)[A-Za-z]+:\\s*");
    private static final Pattern EXPECTS = Pattern.compile("(?m)^(expect|never|guards):");

    private ScenarioIds() {}

    static boolean isScenario(String path) {
        return RuleFiles.isScenario(path);
    }

    /** The text with another id in the place of this one. */
    static String renamed(String text, String from, String to) {
        Pattern word = RuleReferences.word(from);
        var out = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            out.append(
                    WORDS.matcher(line.stripTrailing()).matches()
                            ? line
                            : outsideQuotes(line, part -> word.matcher(part).replaceAll(to))
                                    .replace('"' + from + '"', '"' + to + '"'));
        }
        return out.toString();
    }

    private static String outsideQuotes(String line, java.util.function.UnaryOperator<String> change) {
        var out = new StringBuilder();
        int at = 0;
        Matcher quoted = QUOTED.matcher(line);
        while (quoted.find()) {
            out.append(change.apply(line.substring(at, quoted.start()))).append(quoted.group());
            at = quoted.end();
        }
        return out.append(change.apply(line.substring(at))).toString();
    }

    /** The text without what it expects of this id; null when it is about nothing else, or expects nothing then. */
    static @Nullable String without(String text, String id) {
        Pattern word = RuleReferences.word(id);
        if (!word.matcher(text).find()) {
            return text;
        }
        List<String> left = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Matcher about = ABOUT.matcher(line);
            if (WORDS.matcher(line).matches() || !word.matcher(line).find()) {
                left.add(line);
            } else if (about.matches()) {
                String others = listWithout(about.group(1), id);
                if (others.isEmpty()) {
                    return null;
                }
                left.add("about: [ " + others + " ]");
            } else if (!line.stripLeading().startsWith("- ")) {
                left.add(line.replaceAll(",\\s*" + word.pattern() + "|" + word.pattern() + "\\s*,\\s*", ""));
            }
        }
        String kept = String.join("\n", withoutEmptyKeys(left));
        return EXPECTS.matcher(kept).find() ? kept : null;
    }

    private static String listWithout(String list, String id) {
        return String.join(
                ", ",
                java.util.Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(one -> !one.equals(id) && !one.isEmpty())
                        .toList());
    }

    /** A key below which nothing is left would say something else. */
    private static List<String> withoutEmptyKeys(List<String> lines) {
        List<String> now = lines;
        while (true) {
            var kept = new ArrayList<String>();
            for (int i = 0; i < now.size(); i++) {
                Matcher key = KEY.matcher(now.get(i));
                boolean empty =
                        key.matches() && !isBelow(now, i + 1, key.group(1).length());
                if (!empty) {
                    kept.add(now.get(i));
                }
            }
            if (kept.size() == now.size()) {
                return kept;
            }
            now = kept;
        }
    }

    private static boolean isBelow(List<String> lines, int next, int indent) {
        for (int i = next; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                return line.length() - line.stripLeading().length() > indent
                        || (line.stripLeading().startsWith("- ")
                                && line.length() - line.stripLeading().length() == indent);
            }
        }
        return false;
    }
}
