package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;

/**
 * Finds and corrects common slips whose meaning is plain: wrong capitals, superfluous marks, and ids without
 * quotation marks. The corrected words are passed on.
 */
final class WordSlips {

    private static final Set<String> PARTS = Set.of("rule", "when", "then", "end");
    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "contains", "not");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Map<String, String> SPOKEN =
            Map.of("is", "==", "equals", "==", "over", ">", "above", ">", "under", "<", "below", "<");

    /** How many words a list and the fact around it have at most, so that looking back stays short. */
    private static final int FARTHEST = 4 * AuthorLimit.VALUES.most();

    private final SourceFile source;
    private final List<Token> tokens;
    private final FileFindings findings;
    private final List<Token> fixed = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean ruling;
    private boolean asking;
    private boolean accumulating;
    private int depth;
    private int at;

    WordSlips(SourceFile source, List<Token> tokens, FileFindings findings) {
        this.source = source;
        this.tokens = tokens;
        this.findings = findings;
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).is(":") && tokens.get(i - 1).isName()) {
                names.add(tokens.get(i - 1).value());
            }
        }
    }

    /** The words as they were meant. */
    List<Token> fixed() {
        while (at < tokens.size()) {
            Token word = tokens.get(at);
            String lower = word.isName() ? word.value().toLowerCase(Locale.ROOT) : "";
            if (PARTS.contains(lower) && beginsLine(at) && !next("(")) {
                part(word, lower);
            } else if (asking) {
                condition(word, lower);
            } else {
                keep(word);
            }
        }
        return fixed;
    }

    private void keep(Token word) {
        fixed.add(word);
        at++;
    }

    /** A word that a part of a rule begins with, or its end. */
    private void part(Token word, String lower) {
        ruling |= lower.equals("rule");
        keep(capital(word, lower));
        asking = lower.equals("when") || (asking && !lower.equals("then") && !lower.equals("end"));
        depth = 0;
        accumulating = false;
        Token mark = at < tokens.size() ? tokens.get(at) : word;
        boolean stray = ruling && (mark.is(":") || (lower.equals("end") && (mark.is(";") || mark.is("."))));
        ruling = !lower.equals("end");
        if (stray && source.line(mark.from()) == source.line(word.from())) {
            findings.slip(
                    ReaderCode.STRAY_MARK,
                    mark.from(),
                    mark.to(),
                    "'" + mark.value() + "' stands behind '" + lower + "'",
                    "take it out",
                    "");
            at++;
        }
    }

    private Token capital(Token word, String lower) {
        if (word.value().equals(lower)) {
            return word;
        }
        findings.slip(
                ReaderCode.WRONG_CASE,
                word.from(),
                word.to(),
                "'" + word.value() + "' is written with capitals",
                "write " + lower,
                lower);
        return new Token(Token.TokenKind.NAME, lower, word.from(), word.to());
    }

    private void condition(Token word, String lower) {
        if (depth == 0
                && (lower.equals("not") || lower.equals("exists"))
                && at + 1 < tokens.size()
                && FactType.named(tokens.get(at + 1).value()) != null) {
            keep(capital(word, lower));
        } else if (isStray(word)) {
            mark(word);
        } else if (depth > 0 && SPOKEN.containsKey(lower) && isComparison()) {
            String sign = SPOKEN.getOrDefault(lower, "==");
            findings.slip(
                    ReaderCode.WRONG_SIGN,
                    word.from(),
                    word.to(),
                    "'" + word.value() + "' is no comparison of the rule language",
                    "write " + sign,
                    sign);
            keep(new Token(Token.TokenKind.SIGN, sign, word.from(), word.to()));
        } else if (depth > 0 && word.isName() && isValue() && lacksQuotes(word)) {
            quotes(word);
        } else {
            accumulating |= depth == 0 && word.is("accumulate");
            if (word.is("(")) {
                depth++;
            } else if (word.is(")")) {
                depth = Math.max(0, depth - 1);
                accumulating &= depth > 0;
            }
            keep(word);
        }
    }

    /** A mark behind a fact with another one or the end of the conditions behind it; within a fact in front of a comparison. */
    private boolean isStray(Token word) {
        boolean mark = word.is(";") || (depth == 0 && word.is(","));
        if (!mark || at + 2 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(at + 1);
        Token second = tokens.get(at + 2);
        if (depth > 0) {
            return !accumulating && next.isName() && COMPARING.contains(second.value());
        }
        boolean fact = FactType.named(next.value()) != null || second.is(":") || FactType.named(second.value()) != null;
        return fixed.get(fixed.size() - 1).is(")") && (fact || next.is("then"));
    }

    private void mark(Token word) {
        String name = word.is(";") ? "a semicolon" : "a comma";
        if (depth == 0) {
            findings.slip(
                    ReaderCode.STRAY_MARK,
                    word.from(),
                    word.to(),
                    name + " stands between two conditions",
                    "take it out: every line must hold without it",
                    "");
            at++;
        } else {
            findings.slip(
                    ReaderCode.STRAY_MARK,
                    word.from(),
                    word.to(),
                    name + " stands inside brackets",
                    "write a comma",
                    ",");
            keep(new Token(Token.TokenKind.SIGN, ",", word.from(), word.to()));
        }
    }

    /** A word between a property and a value. */
    private boolean isComparison() {
        boolean behind = at + 1 < tokens.size()
                && (tokens.get(at + 1).isText() || tokens.get(at + 1).kind() == Token.TokenKind.NUMBER);
        return behind && fixed.get(fixed.size() - 1).isName();
    }

    /** Whether a value stands here: behind a sign that compares ids, or in a list. */
    private boolean isValue() {
        Token before = fixed.get(fixed.size() - 1);
        return before.is("==") || before.is("!=") || before.is("contains") || inList();
    }

    private boolean inList() {
        int back = fixed.size() - 1;
        int first = Math.max(0, back - FARTHEST);
        while (back > first && (fixed.get(back).isText() || fixed.get(back).is(","))) {
            back--;
        }
        Token before = fixed.get(fixed.size() - 1);
        return back > 0
                && fixed.get(back).is("(")
                && fixed.get(back - 1).is("in")
                && (before.is("(") || before.is(","));
    }

    private boolean lacksQuotes(Token word) {
        String value = word.value();
        boolean name = value.startsWith("$") || value.contains(".") || names.contains(value) || next("(");
        return !name && !LITERALS.contains(value) && holdsIds();
    }

    /** Whether the property that is compared can hold an id at all, as far as is known. */
    private boolean holdsIds() {
        String property = "";
        int farthest = Math.max(0, fixed.size() - FARTHEST);
        for (int back = fixed.size() - 1; back > farthest; back--) {
            Token word = fixed.get(back);
            boolean first = fixed.get(back - 1).is("(") || fixed.get(back - 1).is(",");
            if (property.isEmpty() && word.isName() && first && !word.is("in")) {
                property = word.value();
            }
            FactType type = word.is("(") ? FactType.named(fixed.get(back - 1).value()) : null;
            if (type != null) {
                PropertyKind kind = type.properties().get(property);
                return kind == null || kind == PropertyKind.TEXT || kind == PropertyKind.LIST;
            }
        }
        return true;
    }

    /** The word, and whatever hangs on it by hyphens, as one text. */
    private void quotes(Token word) {
        int to = at;
        while (to + 1 < tokens.size() && hangsOn(tokens.get(to), tokens.get(to + 1))) {
            to++;
        }
        int end = tokens.get(to).to();
        String value = source.text().substring(word.from(), end);
        findings.slip(
                ReaderCode.MISSING_QUOTES,
                word.from(),
                end,
                "'" + source.quote(word.from(), end) + "' stands without quotation marks",
                "write \"" + source.quote(word.from(), end) + "\"",
                '"' + value + '"');
        fixed.add(new Token(Token.TokenKind.TEXT, value, word.from(), end));
        at = to + 1;
    }

    private static boolean hangsOn(Token first, Token second) {
        boolean joined = second.is("-")
                || (first.is("-") && (second.isName() || second.kind() == Token.TokenKind.NUMBER))
                || (second.kind() == Token.TokenKind.NUMBER && second.value().startsWith("-"));
        return joined && first.to() == second.from();
    }

    private boolean next(String sign) {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(sign);
    }

    private boolean beginsLine(int index) {
        return index == 0
                || source.line(tokens.get(index - 1).from())
                        < source.line(tokens.get(index).from());
    }
}
