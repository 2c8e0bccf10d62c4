package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a small piece of rule text: a constraint or a consequence. Anything that is not a quoted text, a whole
 * number, a name or one of the few signs becomes a word of kind {@link Kind#UNKNOWN}, which nobody accepts.
 */
final class Tokens {

    private static final Pattern WORDS = Pattern.compile(
            """
            (?<space>\\s++|//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/)\
            |(?<text>"(?:[^"\\\\\\n]|\\\\["\\\\])*+")\
            |(?<number>-?\\d{1,9}+(?![\\w.]))\
            |(?<name>\\$?[A-Za-z]\\w*+(?:\\.[A-Za-z]\\w*+)*+)\
            |(?<sign>==|!=|<=|>=|<|>|:|\\|\\||[(),;])\
            |(?<unknown>.)""",
            Pattern.DOTALL);

    enum Kind {
        TEXT,
        NUMBER,
        NAME,
        SIGN,
        UNKNOWN,
        END
    }

    /** One word; {@code value} is unquoted for texts; {@code offset} counts characters from the beginning. */
    record Token(Kind kind, String value, int offset) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME) && value.equals(sign);
        }
    }

    private final List<Token> tokens;
    private int next;

    private Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Tokens of(String text) {
        var tokens = new ArrayList<Token>();
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            String word = words.group();
            int at = words.start();
            if (words.group("text") != null) {
                String bare = word.substring(1, word.length() - 1);
                tokens.add(new Token(Kind.TEXT, bare.replace("\\\"", "\"").replace("\\\\", "\\"), at));
            } else if (words.group("number") != null) {
                tokens.add(new Token(Kind.NUMBER, word, at));
            } else if (words.group("name") != null) {
                tokens.add(new Token(Kind.NAME, word, at));
            } else if (words.group("sign") != null) {
                tokens.add(new Token(Kind.SIGN, word, at));
            } else if (words.group("unknown") != null) {
                tokens.add(new Token(Kind.UNKNOWN, word, at));
            }
        }
        tokens.add(new Token(Kind.END, "the end", text.length()));
        return new Tokens(tokens);
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** Takes the next word if it is this one. */
    boolean takes(String sign) {
        if (peek().is(sign)) {
            next++;
            return true;
        }
        return false;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }
}
