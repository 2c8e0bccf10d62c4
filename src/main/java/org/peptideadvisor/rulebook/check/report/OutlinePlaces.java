package org.peptideadvisor.rulebook.check.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Rule;

/**
 * Finds the place of each part of a rule in its text. The outline holds where a condition or a conclusion begins;
 * the rest is found here, and only for rules with findings.
 */
public final class OutlinePlaces {

    private static final Pattern PARTS = Pattern.compile(
            "\"(?:[^\"\\\\\\n]|\\\\.)*+\"|//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/|@(?<name>\\w++)\\s*+\\(|[(),;]|[^\\s\"/@(),;]++|.",
            Pattern.DOTALL);

    private final Rule rule;
    private final String text;

    public OutlinePlaces(Rule rule) {
        this.rule = rule;
        this.text = rule.text();
    }

    /** The rule's name, quotes included. */
    public TextSpan name() {
        int from = text.indexOf('"');
        int to = from < 0 ? -1 : text.indexOf('"', from + 1);
        return to < 0 ? whole() : span(from, to + 1);
    }

    /** The first line. */
    TextSpan whole() {
        int end = text.indexOf('\n');
        return span(0, end < 0 ? text.length() : end);
    }

    /** An annotation of the rule's head, such as {@code @reviewBy("2027-11-01")}; the name when it is not there. */
    public TextSpan metadata(String name) {
        int[] found = annotation(name);
        return found == null ? name() : span(found[0], found[1]);
    }

    /** One entry of an annotation that lists several. */
    public TextSpan entry(String name, String entry) {
        return entry(name, entry, 1);
    }

    /** The {@code nth} time that an entry stands in an annotation, counted from 1. */
    public TextSpan entry(String name, String entry, int nth) {
        int[] found = annotation(name);
        if (found == null) {
            return name();
        }
        Matcher entries = Pattern.compile("(?<![\\w-])" + Pattern.quote(entry) + "(?![\\w-])")
                .matcher(text);
        entries.region(found[0] + name.length() + 1, found[1]);
        entries.useTransparentBounds(true);
        for (int i = 0; entries.find(); ) {
            if (++i == nth) {
                return span(entries.start(), entries.end());
            }
        }
        return span(found[0], found[1]);
    }

    /** A constraint, from its first to its last character. */
    public TextSpan constraint(Constraint constraint) {
        int from = offset(constraint.line(), constraint.column());
        return span(from, from + Math.max(1, constraint.text().length()));
    }

    /** A line of the <em>when</em> part, up to the bracket that closes it. */
    public TextSpan pattern(org.peptideadvisor.rulebook.Pattern pattern) {
        int from = offset(pattern.line(), pattern.column());
        Matcher parts = PARTS.matcher(text);
        parts.region(Math.min(from, text.length()), text.length());
        int depth = 0;
        while (parts.find()) {
            String part = parts.group();
            depth += part.equals("(") ? 1 : 0;
            if (part.equals(")") && --depth == 0) {
                return span(from, parts.end());
            }
        }
        return span(from, from + 1);
    }

    /** An argument of a conclusion. */
    public TextSpan argument(Conclusion conclusion, int index) {
        List<int[]> arguments = arguments(conclusion);
        if (index >= arguments.size()) {
            return conclusion(conclusion);
        }
        return span(arguments.get(index)[0], arguments.get(index)[1]);
    }

    /** The sentence of a conclusion, quotes included. */
    public TextSpan sentence(Conclusion conclusion) {
        return argument(conclusion, conclusion.arguments().size() - 1);
    }

    /** Part of the text of an argument, counted in the text as it is shown, without quotes and backslashes. */
    public TextSpan within(Conclusion conclusion, int index, int start, int end) {
        List<int[]> arguments = arguments(conclusion);
        if (index >= arguments.size()) {
            return conclusion(conclusion);
        }
        int at = arguments.get(index)[0] + 1;
        int from = at;
        for (int shown = 0; shown < end; shown++) {
            if (shown == start) {
                from = at;
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return span(from, at);
    }

    /** The verb of a conclusion. */
    public TextSpan conclusion(Conclusion conclusion) {
        int from = offset(conclusion.line(), conclusion.column());
        return span(from, from + conclusion.verb().word().length());
    }

    private List<int[]> arguments(Conclusion conclusion) {
        var found = new ArrayList<int[]>();
        Matcher parts = PARTS.matcher(text);
        parts.region(Math.min(offset(conclusion.line(), conclusion.column()), text.length()), text.length());
        while (parts.find() && !parts.group().equals(";")) {
            String part = parts.group();
            boolean said = !part.isBlank() && !part.startsWith("//") && !part.startsWith("/*");
            if (said && !"(),".contains(part) && !part.equals(conclusion.verb().word())) {
                found.add(new int[] {parts.start(), parts.end()});
            }
        }
        return found;
    }

    private int @org.jspecify.annotations.Nullable [] annotation(String name) {
        Matcher parts = PARTS.matcher(text);
        while (parts.find() && !parts.group().equals("when")) {
            if (name.equals(parts.group("name"))) {
                int from = parts.start();
                while (parts.find()) {
                    if (parts.group().equals(")")) {
                        return new int[] {from, parts.end()};
                    }
                }
            }
        }
        return null;
    }

    private int offset(int line, int column) {
        int from = 0;
        for (int at = rule.line(); at < line; at++) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                break;
            }
            from = end + 1;
        }
        return from + column - 1;
    }

    /** From the first character to the one before {@code end}. */
    private TextSpan span(int from, int end) {
        int last = Math.max(from, Math.min(end, text.length()) - 1);
        return new TextSpan(line(from), column(from), line(last), column(last));
    }

    private int line(int offset) {
        int lines = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return rule.line() + lines;
    }

    private int column(int offset) {
        return offset - text.lastIndexOf('\n', Math.min(offset, text.length()) - 1);
    }
}
