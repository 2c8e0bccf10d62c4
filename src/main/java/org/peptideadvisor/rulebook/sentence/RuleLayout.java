package org.peptideadvisor.rulebook.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.sentence.SpokenRule.ReadSentence;

/**
 * Lays rules out as those of the rule book are: each condition and each conclusion on a line of its own, four spaces in. A rule that cannot be read, or that holds a remark, only has its
 * lines moved. What a rule means stays the same, and what was laid out once stays as it is.
 */
public final class RuleLayout {

    private static final String INDENT = "    ";
    private static final Pattern EDGE = Pattern.compile("(rule\\b.*|when|then|end)[ \\t]*");
    private static final Pattern ATTACHED = Pattern.compile("(rule\\s+\"(?:[^\"\\\\]|\\\\.)*\")\\s+(@.*)");

    private RuleLayout() {}

    /**
     * One rule.
     *
     * @param file where it stands, which says what it may say
     * @param text from {@code rule} to {@code end}
     */
    public static String rule(String file, String text) {
        ReadSentence read = SpokenRule.read(file, text);
        SpokenRule spoken = read.sentence();
        if (spoken == null || !spoken.isFree() || !read.read().diagnostics().isEmpty()) {
            return lines(text);
        }
        String written = lines(spoken.written(constraints(spoken)));
        SpokenRule again = SpokenRule.read(file, written).sentence();
        return again != null && meaning(again).equals(meaning(spoken)) ? written : lines(text);
    }

    /** Every rule of a file; what stands between them keeps its words. */
    public static String file(String path, String text) {
        String whole = text;
        List<RuleBlock> blocks = new ArrayList<>(RuleBlock.all(text).values());
        blocks.sort((one, other) -> Integer.compare(other.from(), one.from()));
        for (RuleBlock block : blocks) {
            whole = block.replaced(whole, rule(path, block.text()));
        }
        return whole.lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .strip() + "\n";
    }

    private static List<org.peptideadvisor.rulebook.Pattern> constraints(SpokenRule spoken) {
        return spoken.rule().when().stream()
                .map(one -> new org.peptideadvisor.rulebook.Pattern(
                        one.presence(),
                        one.name(),
                        one.type(),
                        one.constraints().stream().map(RuleLayout::spaced).toList(),
                        one.accumulation(),
                        one.line(),
                        one.column()))
                .toList();
    }

    private static Constraint spaced(Constraint one) {
        String text = one.isName() ? one.text() : DrlWriter.comparison(one.property(), one.operator(), one.operands());
        return new Constraint(one.property(), one.operator(), one.operands(), text, one.line(), one.column());
    }

    /** What a rule says, wherever it says it. */
    private static List<Object> meaning(SpokenRule spoken) {
        var said = new ArrayList<>();
        said.add(spoken.rule().title());
        said.add(spoken.rule().metadata());
        for (org.peptideadvisor.rulebook.Pattern one : constraints(spoken)) {
            said.add(DrlWriter.condition(one));
        }
        for (Conclusion one : spoken.rule().then()) {
            said.add(DrlWriter.conclusion(one));
        }
        return said;
    }

    /** Each line where it belongs; within a remark of several lines each stays where it is. */
    private static String lines(String text) {
        var laid = new ArrayList<String>();
        boolean remark = false;
        for (String line : text.strip().split("\n", -1)) {
            String bare = line.strip();
            Matcher attached = ATTACHED.matcher(bare);
            if (remark || bare.startsWith("/*")) {
                laid.add(line.stripTrailing());
                remark = !bare.contains("*/");
            } else if (attached.matches()) {
                laid.add(attached.group(1));
                laid.add(INDENT + attached.group(2));
            } else if (!bare.isEmpty()) {
                laid.add(EDGE.matcher(bare).matches() ? bare : INDENT + bare);
            }
        }
        return String.join("\n", laid);
    }
}
