package org.peptideadvisor.rulebook.text;

import java.util.List;
import org.peptideadvisor.rulebook.text.Token.TokenKind;

/** Steps through the tokens of a rule. Not thread-safe. */
final class TokenCursor {

    private final List<Token> tokens;
    private final Token end;
    private int next;
    private boolean broken;

    /** @param end where the words end, for findings that concern what is missing there */
    TokenCursor(List<Token> tokens, int end) {
        this.tokens = tokens;
        this.end = new Token(TokenKind.END, "the end", end, end);
    }

    Token peek() {
        return next < tokens.size() ? tokens.get(next) : end;
    }

    /** The word taken last. */
    Token last() {
        return next == 0 ? peek() : tokens.get(next - 1);
    }

    Token take() {
        Token token = peek();
        if (next < tokens.size()) {
            next++;
        } else {
            broken = true;
        }
        return token;
    }

    /** Takes the next word if it is this one. */
    boolean takes(String word) {
        if (peek().is(word)) {
            next++;
            return true;
        }
        return false;
    }

    /** Whether a word was to be taken behind the last. */
    boolean breakOff() {
        return broken;
    }

    boolean atEnd() {
        return next >= tokens.size();
    }
}
