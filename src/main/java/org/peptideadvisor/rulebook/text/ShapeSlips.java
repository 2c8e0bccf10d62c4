package org.peptideadvisor.rulebook.text;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.AuthorLimit;

/** Finds common slips in the shape of a rule before its parts are read, so that each is reported by its name. */
final class ShapeSlips {

    private final RuleWords words;
    private final FileFindings findings;

    ShapeSlips(RuleWords words, FileFindings findings) {
        this.words = words;
        this.findings = findings;
    }

    void check() {
        Token rule = words.all().get(0);
        if (words.all().size() < 2 || !words.all().get(1).isText()) {
            findings.error(
                    ReaderCode.SYNTAX,
                    rule,
                    "the rule has no name between quotation marks",
                    "write rule \"REC-012 …\"");
        }
        if (words.when() < 0) {
            findings.error(
                    ReaderCode.MISSING_WHEN,
                    words.then() >= 0 ? words.all().get(words.then()) : rule,
                    "the rule has no 'when'",
                    "write when above its conditions");
        }
        if (words.then() < 0) {
            findings.error(
                    ReaderCode.MISSING_THEN,
                    words.closed() ? words.all().get(words.all().size() - 1) : rule,
                    "the rule has no 'then'",
                    "write then above what the rule says");
        }
        if (!words.closed()) {
            findings.error(
                    ReaderCode.MISSING_END,
                    words.all().get(words.all().size() - 1),
                    "the rule has no 'end'; its last word is this",
                    "write end below it");
        }
        depth();
        brackets(words.conditions());
        commas(words.conditions());
    }

    private void depth() {
        int depth = 0;
        for (Token word : words.all()) {
            if (word.is("(") || word.is("[") || word.is("{")) {
                if (++depth > AuthorLimit.BRACKETS.most()) {
                    findings.error(
                            ReaderCode.NESTED_TOO_DEEPLY,
                            word,
                            "brackets stand inside one another more than " + AuthorLimit.BRACKETS.most() + " deep",
                            "the rule language needs three");
                    return;
                }
            } else if (word.is(")") || word.is("]") || word.is("}")) {
                depth = Math.max(0, depth - 1);
            }
        }
    }

    private void brackets(List<Token> conditions) {
        var open = new ArrayDeque<Token>();
        for (Token word : conditions) {
            if (word.is("(")) {
                open.push(word);
            } else if (word.is(")") && open.poll() == null) {
                findings.error(
                        ReaderCode.MISSING_BRACKET, word, "this bracket closes nothing", "take it out, or open it");
                return;
            }
        }
        Token left = open.peek();
        if (left != null) {
            findings.error(ReaderCode.MISSING_BRACKET, left, "this bracket is never closed", "write ) where it ends");
        }
    }

    /** A value with a word behind it, inside brackets. */
    private void commas(List<Token> conditions) {
        int depth = 0;
        Token before = null;
        for (Token word : conditions) {
            boolean value = before != null && isValue(before);
            boolean listed = before != null && before.is(")") && depth > 0;
            if (depth > 0 && ((value && (word.isName() || word.isText())) || (listed && word.isName()))) {
                if (!isJoin(word)) {
                    findings.error(
                            ReaderCode.MISSING_COMMA,
                            word,
                            "a comma is missing in front of '" + (word.isText() ? '"' + cut(word) + '"' : cut(word))
                                    + "'",
                            "write a comma between one condition and the next",
                            word.isName() ? ", " + word.value() : null);
                }
            }
            if (word.is("(")) {
                depth++;
            } else if (word.is(")")) {
                depth = Math.max(0, depth - 1);
            }
            before = word;
        }
    }

    private static String cut(Token word) {
        return word.value().length() <= 40 ? word.value() : word.value().substring(0, 40) + "…";
    }

    private static boolean isValue(@Nullable Token word) {
        return word != null
                && (word.isText()
                        || word.kind() == Token.TokenKind.NUMBER
                        || word.is("true")
                        || word.is("false")
                        || word.is("null"));
    }

    private static boolean isJoin(Token word) {
        return (word.isName()
                        && (word.value().equalsIgnoreCase("or") || word.value().equalsIgnoreCase("and")))
                || word.is("not")
                || word.is("in")
                || word.is("matches")
                || word.is("contains")
                || word.is("from")
                || word.is("str")
                || word.is("soundslike")
                || word.is("memberOf")
                || word.is("then")
                || word.is("instanceof");
    }
}
