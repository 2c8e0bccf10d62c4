package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.rulebook.text.Token.TokenKind;

/**
 * Cuts a rule file into words. It knows fewer words than DRL, so that a text, a comment or a number cannot be one thing
 * to a person or to this reader and another to Drools' parser: what it does not know is refused here.
 */
final class Lexer {

    private static final Set<String> SIGNS = Set.of("==", "!=", "<=", ">=", "<", ">", ":", "(", ")", ",", ";");
    private static final Set<String> LONG_SIGNS =
            Set.of("==", "!=", "<=", ">=", ":=", "||", "&&", "->", "?/", "!.", "++", "--", "+=", "-=", "::");
    private static final String OPENING = "\u201C\u201D\u201E\u00AB\u00BB\u2018\u2019\u201A\u2039\u203A";

    private final String text;
    private final FileFindings findings;
    private final List<Token> tokens = new ArrayList<>();
    private final WrittenOtherwise slips;
    private int at;
    /** Whether this is the when part of a rule. */
    private boolean asking;
    /** Whether this is the then part of a rule. */
    private boolean speaking;

    Lexer(SourceFile source, FileFindings findings) {
        this.text = source.text();
        this.findings = findings;
        this.slips = new WrittenOtherwise(text, findings, tokens);
    }

    List<Token> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                at++;
            } else if (slips.isAt(at, c)) {
                at = slips.read(c);
            } else if (text.startsWith("//", at)) {
                at = endOfLine();
            } else if (text.startsWith("/*", at)) {
                comment();
            } else if (c == '"') {
                quoted();
            } else if (c == '\'' || OPENING.indexOf(c) >= 0) {
                wronglyQuoted(c);
            } else if (isDigit(at) || (c == '-' && isDigit(at + 1))) {
                number();
            } else if (isLetter(at) || (c == '$' && isLetter(at + 1))) {
                name();
            } else {
                sign(c);
            }
        }
        return tokens;
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end >= 0) {
            at = end + 2;
            return;
        }
        int from = at;
        at = endOfLine();
        broken(from, ReaderCode.UNCLOSED_COMMENT, "this comment is never closed", "write */ where it ends");
    }

    private void quoted() {
        int from = at;
        var value = new StringBuilder();
        boolean sound = true;
        for (at++; at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r'; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                if (asking && value.indexOf("==") >= 0) {
                    at = endOfLine();
                    unclosed(from);
                    return;
                }
                if (!goesOn()) {
                    close(from, value, sound);
                    return;
                }
                sound = false;
                continueAfterQuote();
            }
            if (c == '\t') {
                findings.slip(
                        ReaderCode.CONTROL_CHARACTER, at, at + 1, "a tab stands in the text", "write a space", " ");
            }
            if (c == '\\' && at + 1 < text.length()) {
                char escaped = text.charAt(at + 1);
                if (escaped == '\n' || escaped == '\r') {
                    continue;
                }
                if (escaped != '"' && escaped != '\\') {
                    sound = false;
                    if (escaped != 'u') {
                        findings.error(
                                ReaderCode.ESCAPE_IN_TEXT,
                                at,
                                at + 2,
                                "a backslash stands in the text",
                                "write \\\" for a quotation mark and \\\\ for a backslash, nothing else");
                    }
                }
                at++;
                value.append(escaped);
            } else {
                value.append(c);
            }
        }
        unclosed(from);
    }

    private void unclosed(int from) {
        broken(
                from,
                ReaderCode.UNCLOSED_TEXT,
                "this text has no closing quotation mark",
                "write \" behind its last word, on the same line");
    }

    /** Whether a word stands right behind a closing quotation mark, or, where a rule speaks, anything but a mark. */
    private boolean goesOn() {
        if (isLetter(at) || isDigit(at)) {
            return text.indexOf('"', at) >= 0 && text.indexOf('"', at) < endOfLine();
        }
        int next = at;
        while (is(next, ' ')) {
            next++;
        }
        return speaking && (isLetter(next) || isDigit(next));
    }

    /** Tells of a quotation mark within a text and goes on behind the last one of the line. */
    private void continueAfterQuote() {
        int quote = at - 1;
        int last = text.lastIndexOf('"', endOfLine() - 1);
        findings.slip(
                ReaderCode.QUOTE_IN_TEXT,
                quote,
                quote + 1,
                "a quotation mark stands inside the text and ends it here",
                "write \\\" for a quotation mark within a text",
                "\\\"");
        at = last > quote ? last - 1 : quote;
    }

    private void close(int from, CharSequence value, boolean sound) {
        if (value.length() > AuthorLimit.TEXT.most()) {
            broken(
                    from,
                    ReaderCode.TEXT_TOO_LONG,
                    "the text has over " + AuthorLimit.TEXT.most() + " characters",
                    "say it in fewer words");
        } else {
            boolean seen = value.codePoints().noneMatch(CharacterGuard::isHidden);
            add(sound && seen ? TokenKind.TEXT : TokenKind.BROKEN, sound && seen ? value.toString() : "a text", from);
        }
    }

    private void wronglyQuoted(char opening) {
        int from = at;
        int line = Math.min(endOfLine(), from + AuthorLimit.TEXT.most());
        int end = at + 1;
        while (end < line && text.charAt(end) != '"' && !closes(opening, end, line)) {
            end++;
        }
        at = end < line ? end + 1 : from + 1;
        var word = new Token(TokenKind.BROKEN, "", from, at);
        WrittenOtherwise.misquoted(findings, word, opening, at > from + 1 ? text.substring(from + 1, at - 1) : null);
        tokens.add(word);
    }

    /** A curly mark ends the text; a single one only in front of a mark, since it may be an apostrophe. */
    private boolean closes(char opening, int index, int line) {
        char c = text.charAt(index);
        if (opening != '\'') {
            return OPENING.indexOf(c) >= 0;
        }
        int behind = index + 1;
        while (behind < line && is(behind, ' ')) {
            behind++;
        }
        return c == '\'' && (behind >= line || ",);]\r".indexOf(text.charAt(behind)) >= 0);
    }

    private void number() {
        int from = at++;
        while (isDigit(at) || isLetter(at) || is(at, '_') || (is(at, '.') && isDigit(at + 1))) {
            at++;
        }
        String digits = text.substring(from, at);
        boolean whole = digits.matches("-?(0|[1-9]\\d{0,8})") && !digits.equals("-0");
        if (whole) {
            add(TokenKind.NUMBER, digits, from);
        } else {
            findings.error(
                    ReaderCode.BAD_NUMBER,
                    from,
                    at,
                    "this is no number of the rule language",
                    "write a whole number of at most nine digits, without leading zeros");
            add(TokenKind.BROKEN, "a number", from);
        }
    }

    private void name() {
        int from = at++;
        while (isLetter(at) || isDigit(at) || is(at, '_') || (is(at, '.') && isLetter(at + 1))) {
            at++;
        }
        if (at - from > AuthorLimit.WORD.most()) {
            broken(
                    from,
                    ReaderCode.WORD_TOO_LONG,
                    "this word has over " + AuthorLimit.WORD.most() + " characters",
                    null);
        } else {
            String name = text.substring(from, at);
            boolean outside = name.equals("end") || name.equals("rule");
            asking = !outside && !name.equals("then") && (asking || name.equals("when"));
            speaking = name.equals("then") || (speaking && !outside);
            add(TokenKind.NAME, name, from);
        }
    }

    private void sign(char c) {
        int from = at;
        if (at + 1 < text.length() && LONG_SIGNS.contains(text.substring(at, at + 2))) {
            at += 2;
        } else {
            at += Character.charCount(text.codePointAt(at));
        }
        String sign = text.substring(from, at);
        if (c > ' ' && c <= '~' && c != '\\') {
            add(SIGNS.contains(sign) ? TokenKind.SIGN : TokenKind.OTHER, sign, from);
        } else if (c == '\\' || CharacterGuard.isHidden(sign.codePointAt(0))) {
            add(TokenKind.BROKEN, "", from);
            if (c == '\\' && !is(at, 'u')) {
                findings.error(ReaderCode.STRANGE_CHARACTER, from, at, "a backslash stands outside of a text", null);
            }
        } else {
            broken(
                    from,
                    ReaderCode.STRANGE_CHARACTER,
                    String.format(
                            Locale.ROOT,
                            Character.isSpaceChar(c)
                                    ? "an unusual space, U+%2$04X, stands outside of a text"
                                    : "the character '%s' (U+%04X) stands outside of a text",
                            sign,
                            sign.codePointAt(0)),
                    Character.isSpaceChar(c) ? "type a plain space" : "outside of texts write plain letters a to z");
        }
    }

    private void broken(int from, ReaderCode code, String message, @org.jspecify.annotations.Nullable String fix) {
        findings.error(code, from, at, message, fix);
        add(TokenKind.BROKEN, "", from);
    }

    private void add(TokenKind kind, String value, int from) {
        tokens.add(new Token(kind, value, from, at));
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private boolean is(int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean isLetter(int index) {
        if (index >= text.length()) {
            return false;
        }
        char c = text.charAt(index);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
