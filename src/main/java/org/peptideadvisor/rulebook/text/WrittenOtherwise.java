package org.peptideadvisor.rulebook.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.text.Token.TokenKind;

/**
 * Recognises by its characters what authors write as in other languages: comparison signs, remarks, and head
 * entries without quotation marks. It reports them and replaces them by the intended words.
 */
final class WrittenOtherwise {

    /** Signs as they are written elsewhere, or with a space inside. */
    private static final Pattern SIGN = Pattern.compile("===|!==|=>|=<|=!|<>|[<>!=] +=(?!=)|\u2265|\u2264|\u2260");

    private static final Map<String, String> MEANT = Map.of(
            "=>", ">=", "=<", "<=", "=!", "!=", "<>", "!=", "!==", "!=", "\u2265", ">=", "\u2264", "<=", "\u2260",
            "!=");

    private static final Pattern REMARK =
            Pattern.compile("(?<=^[ \\t]{0,80})(?:#|--)[^\\n]*|(?<=[ \\t])#[ \\t][^\\n]*", Pattern.MULTILINE);

    private static final Pattern ENTRY = Pattern.compile(
            "@(id|owner|reviewed|reviewBy|evidence|grade|basis)\\([ \\t]*([A-Za-z0-9][-A-Za-z0-9.:/,; ]*)\\)");

    private final FileFindings findings;
    private final List<Token> tokens;
    private final Matcher sign;
    private final Matcher remark;
    private final Matcher entry;

    /**
     * @param tokens the words so far, to which it adds
     */
    WrittenOtherwise(String text, FileFindings findings, List<Token> tokens) {
        this.findings = findings;
        this.tokens = tokens;
        this.sign = SIGN.matcher(text);
        this.remark = REMARK.matcher(text).useTransparentBounds(true);
        this.entry = ENTRY.matcher(text);
    }

    /** Whether something is written otherwise from a place on. */
    boolean isAt(int place, char first) {
        return switch (first) {
            case '#', '-' -> at(remark, place);
            case '@' -> at(entry, place);
            case '=', '!', '<', '>', '\u2265', '\u2264', '\u2260' -> at(sign, place);
            default -> false;
        };
    }

    private static boolean at(Matcher matcher, int place) {
        return matcher.region(place, matcher.regionEnd()).lookingAt();
    }

    /** Tells of what was found last, and of the place behind it. */
    int read(char first) {
        return switch (first) {
            case '#', '-' -> readRemark(first);
            case '@' -> readEntry();
            default -> readSign();
        };
    }

    private int readRemark(char first) {
        String begin = first == '#' ? "#" : "--";
        findings.slip(
                ReaderCode.REMARK_SIGN,
                remark.start(),
                remark.start() + begin.length(),
                "a remark does not begin with " + begin,
                "write // in place of " + begin,
                "//");
        return remark.end();
    }

    private int readEntry() {
        String name = entry.group(1);
        String value = entry.group(2).strip();
        findings.slip(
                ReaderCode.BAD_METADATA,
                entry.start(),
                entry.end(),
                "the text of @" + name + " stands without quotation marks",
                "write @" + name + "(\"" + value + "\")",
                "@" + name + "(\"" + value + "\")");
        add(TokenKind.OTHER, "@", entry.start(), entry.start(1));
        add(TokenKind.NAME, name, entry.start(1), entry.end(1));
        add(TokenKind.SIGN, "(", entry.end(1), entry.start(2));
        add(TokenKind.TEXT, value, entry.start(2), entry.end(2));
        add(TokenKind.SIGN, ")", entry.end(2), entry.end());
        return entry.end();
    }

    private int readSign() {
        String written = sign.group();
        String bare = written.replace(" ", "");
        String meant = MEANT.getOrDefault(bare, bare.length() == 2 ? bare : "==");
        findings.slip(
                ReaderCode.WRONG_SIGN,
                sign.start(),
                sign.end(),
                "'" + written + "' is no sign of the rule language",
                "write " + meant,
                meant);
        add(TokenKind.SIGN, meant, sign.start(), sign.end());
        return sign.end();
    }

    private void add(TokenKind kind, String value, int from, int to) {
        tokens.add(new Token(kind, value, from, to));
    }

    /**
     * Tells of a text between marks that are none of the rule language.
     *
     * @param opening the mark in front of it
     * @param text what stands between the marks; null where the second is missing
     */
    static void misquoted(FileFindings findings, Token word, char opening, @Nullable String text) {
        String meant = text == null ? null : '"' + text + '"';
        if (opening == '\'') {
            String told = "texts stand between double quotation marks";
            findings.error(ReaderCode.SINGLE_QUOTES, word, told, "write \" for '", meant);
        } else {
            String told = "curly quotation marks are no quotation marks of the rule language";
            String fix = "write \" instead; a word processor may have changed it";
            findings.error(ReaderCode.CURLY_QUOTES, word, told, fix, meant);
        }
    }
}
