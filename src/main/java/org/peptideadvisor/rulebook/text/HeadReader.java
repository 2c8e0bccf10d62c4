package org.peptideadvisor.rulebook.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.WordSwap;

/** The head of a rule: its name and the entries such as {@code @owner("dermatology")}; all else is refused. */
final class HeadReader {

    private final RuleWords words;
    private final FileFindings findings;
    private final Map<String, Token> entries = new LinkedHashMap<>();
    private final Map<String, Token> names = new LinkedHashMap<>();
    private final Set<String> tried = new HashSet<>();
    private final Map<String, Token> days = new LinkedHashMap<>();

    HeadReader(RuleWords words, FileFindings findings) {
        this.words = words;
        this.findings = findings;
        read(withoutDays(words.head()));
    }

    /** The rule's name, or null when it has none between quotes. */
    @Nullable
    String name() {
        return words.all().size() > 1 && words.all().get(1).isText()
                ? words.all().get(1).value()
                : null;
    }

    /** Whether an entry was written, but not as one. */
    boolean tried(String name) {
        return tried.contains(name);
    }

    /** The names of the entries, in their order. */
    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Something is wrong with the name of an entry. */
    void wrongName(String name, ReaderCode code, String message, String fix, @Nullable String meant) {
        Token word = names.get(name);
        if (word != null) {
            findings.error(code, word, message, fix, meant);
        }
    }

    /** The text of an entry, or null when there is none. */
    @Nullable
    Token text(String name) {
        return entries.get(name);
    }

    /** Something is wrong with the rule as a whole: told at its name. */
    void wrong(ReaderCode code, String message, String fix) {
        int to = name() == null ? words.all().get(0).to() : words.all().get(1).to();
        findings.error(code, words.from(), to, message, fix);
    }

    /**
     * An entry is missing: told at the rule's name.
     *
     * @param text what the entry would hold; null where somebody has to say it
     */
    void missing(String name, @Nullable String text) {
        Token title = words.all().size() > 1 ? words.all().get(1) : null;
        String entry = "@" + name + "(\"" + (text == null ? "…" : text) + "\")";
        findings.error(
                ReaderCode.MISSING_METADATA,
                words.from(),
                name() == null ? words.all().get(0).to() : words.all().get(1).to(),
                "the rule lacks @" + name,
                "add " + entry + " under the rule's name",
                text == null || title == null || !title.isText() || names.containsKey(name)
                        ? null
                        : new WordSwap('"' + title.value() + '"', '"' + title.value() + "\"\n    " + entry));
    }

    /** The text behind {@code date-effective} or {@code date-expires}, or null when there is none. */
    @Nullable
    Token day(String attribute) {
        return days.get(attribute);
    }

    /** Takes the days of the rule from the end of the head, where DRL has them. */
    private List<Token> withoutDays(List<Token> head) {
        int end = head.size();
        while (end >= 4 && head.get(end - 1).isText() && isDay(head.subList(end - 4, end - 1))) {
            String name = "date-" + head.get(end - 2).value();
            if (days.putIfAbsent(name, head.get(end - 1)) != null) {
                findings.error(
                        ReaderCode.REPEATED_METADATA,
                        head.get(end - 4).from(),
                        head.get(end - 1).to(),
                        name + " stands there twice",
                        "keep one of them");
            }
            end -= 4;
            end -= end > 0 && head.get(end - 1).is(",") ? 1 : 0;
        }
        return head.subList(0, end);
    }

    private static boolean isDay(List<Token> words) {
        return words.get(0).is("date")
                && words.get(1).is("-")
                && (words.get(2).is("effective") || words.get(2).is("expires"));
    }

    private void read(List<Token> head) {
        int i = 0;
        while (i < head.size()) {
            Token word = head.get(i);
            int next = i + 1;
            while (next < head.size() && !head.get(next).is("@")) {
                next++;
            }
            if (word.is("@")) {
                entry(head.subList(i, next));
            } else {
                refuse(word, head.get(next - 1));
            }
            i = next;
        }
    }

    private void entry(List<Token> entry) {
        Token name = entry.size() > 1 ? entry.get(1) : entry.get(0);
        Token last = entry.get(entry.size() - 1);
        boolean whole = entry.size() >= 5
                && name.isName()
                && entry.get(2).is("(")
                && entry.get(3).isText()
                && entry.get(4).is(")");
        if (entry.stream().limit(5).anyMatch(word -> word.kind() == Token.TokenKind.BROKEN)) {
            return;
        }
        if (!whole) {
            findings.error(
                    ReaderCode.BAD_METADATA,
                    entry.get(0).from(),
                    last.to(),
                    "an entry in the head holds one quoted text",
                    "write it as " + meant(name, entry));
            tried.add(name.value());
            return;
        }
        names.putIfAbsent(name.value(), name);
        if (entries.putIfAbsent(name.value(), entry.get(3)) != null) {
            findings.error(
                    ReaderCode.REPEATED_METADATA,
                    entry.get(0).from(),
                    entry.get(4).to(),
                    "@" + name.value() + " stands there twice",
                    "keep one of them");
        }
        if (entry.size() > 5) {
            refuse(entry.get(5), last);
        }
    }

    /** The entry as it was meant: its texts as one. */
    private static String meant(Token name, List<Token> entry) {
        String text = entry.stream().filter(Token::isText).map(Token::value).collect(Collectors.joining(","));
        return name.isName() && !text.isEmpty()
                ? "@" + name.value() + "(\"" + text + "\")"
                : "@" + (name.isName() ? name.value() : "owner") + "(\"…\")";
    }

    private void refuse(Token from, Token to) {
        if (from.is("extends")) {
            findings.error(
                    ReaderCode.EXTENDS,
                    from.from(),
                    to.to(),
                    "a rule cannot extend another",
                    "write all of its conditions in the rule itself");
        } else if (from.isName() && ForeignConstructs.ATTRIBUTES.contains(from.value())) {
            findings.error(
                    ReaderCode.RULE_ATTRIBUTE,
                    from.from(),
                    to.to(),
                    from.is("date")
                            ? "the day of a rule stands here in another way than DRL has it"
                            : "a rule has no attributes such as " + from.value(),
                    from.is("date")
                            ? "write date-effective \"01-Dec-2026\" or date-expires \"01-Dec-2027\" behind the entries, above 'when'"
                            : "take it out: exclusions beat recommendations without it");
        } else if (from.kind() != Token.TokenKind.BROKEN && words.when() >= 0) {
            findings.error(
                    ReaderCode.SYNTAX,
                    from,
                    "'" + from.value() + "' stands between the rule's name and 'when'",
                    "only entries such as @owner(\"dermatology\") stand there, and 'when' behind them");
        }
    }
}
