package org.peptideadvisor.rulebook.sentence;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.text.RuleBookReader;
import org.peptideadvisor.rulebook.text.RuleBookReader.ReadRuleBook;

/**
 * A rule of which the conditions and conclusions can be changed one by one, and that is written back as DRL with its head as it was. Immutable.
 *
 * @param rule as it was understood
 */
public record SpokenRule(Rule rule) {

    private static final Pattern WHEN = Pattern.compile("(?m)^[ \\t]*when\\b");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /**
     * What came of reading one rule by itself.
     *
     * @param sentence null when the text is no rule
     * @param read what was read, and what is wrong; places are those of the text alone
     */
    public record ReadSentence(@Nullable SpokenRule sentence, ReadRuleBook read) {}

    /**
     * Reads the text of one rule.
     *
     * @param file where it stands, which says what it may say
     */
    public static ReadSentence read(String file, String text) {
        ReadRuleBook read = new RuleBookReader().read(Map.of(file, text));
        List<Rule> rules = read.book().rules();
        return new ReadSentence(rules.size() == 1 ? new SpokenRule(rules.get(0)) : null, read);
    }

    /** Whether its parts can be changed without losing something, such as a remark between the conditions. */
    public boolean isFree() {
        Matcher when = WHEN.matcher(rule.text());
        if (!when.find()) {
            return false;
        }
        String body = QUOTED.matcher(rule.text().substring(when.start())).replaceAll("");
        return !body.contains("//") && !body.contains("/*");
    }

    /** The text of the rule with other conditions and conclusions; as it was where they are the same. */
    public String write(List<org.peptideadvisor.rulebook.Pattern> when, List<Conclusion> then) {
        if (when.equals(rule.when()) && then.equals(rule.then())) {
            return rule.text();
        }
        return written(when, then);
    }

    /** The text of the rule with conditions that are spaced otherwise. */
    String written(List<org.peptideadvisor.rulebook.Pattern> when) {
        return written(when, rule.then());
    }

    private String written(List<org.peptideadvisor.rulebook.Pattern> when, List<Conclusion> then) {
        Matcher at = WHEN.matcher(rule.text());
        if (!at.find()) {
            throw new IllegalStateException("a sentence that is not free is not written");
        }
        String head = rule.text().substring(0, at.start());
        return head
                + "when\n"
                + when.stream().map(DrlWriter::condition).map(SpokenRule::line).collect(Collectors.joining())
                + "then\n"
                + then.stream().map(DrlWriter::conclusion).map(SpokenRule::line).collect(Collectors.joining())
                + "end";
    }

    private static String line(String text) {
        return "    " + text + "\n";
    }
}
