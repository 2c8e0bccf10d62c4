package org.peptideadvisor.rulebook.text;

import java.util.List;
import org.peptideadvisor.rulebook.text.Token.TokenKind;

/**
 * The words of one rule, from {@code rule} to {@code end}.
 *
 * @param all all of them
 * @param when where {@code when} stands among them, or -1
 * @param then where {@code then} stands, or -1
 * @param closed whether the last is {@code end}
 */
record RuleWords(List<Token> all, int when, int then, boolean closed) {

    RuleWords {
        all = List.copyOf(all);
    }

    /** Words that begin with {@code rule}. */
    static RuleWords of(List<Token> words) {
        int when = -1;
        int then = -1;
        int depth = 0;
        for (int i = 1; i < words.size(); i++) {
            Token word = words.get(i);
            if (word.is("(")) {
                depth++;
            } else if (word.is(")")) {
                depth = Math.max(0, depth - 1);
            } else if (then < 0 && word.is("then")) {
                then = i;
            } else if (when < 0 && then < 0 && depth == 0 && word.is("when")) {
                when = i;
            }
        }
        return new RuleWords(words, when, then, words.get(words.size() - 1).is("end"));
    }

    int from() {
        return all.get(0).from();
    }

    int to() {
        return all.get(all.size() - 1).to();
    }

    /** Whether each word is one that the rule language or DRL has. */
    boolean sound() {
        return all.stream().noneMatch(word -> word.kind() == TokenKind.BROKEN);
    }

    /** Whether it is plain at least where each word ends. */
    boolean legible() {
        return all.stream()
                .noneMatch(
                        word -> word.kind() == TokenKind.BROKEN && word.value().isEmpty());
    }

    /** Between the name and the conditions. */
    List<Token> head() {
        int from = Math.min(2, all.size());
        return all.subList(from, Math.max(from, when >= 0 ? when : then >= 0 ? then : last()));
    }

    /** Between {@code when} and {@code then}. */
    List<Token> conditions() {
        return when < 0 ? List.of() : all.subList(when + 1, then >= 0 ? then : last());
    }

    /** Between {@code then} and {@code end}. */
    List<Token> conclusions() {
        return then < 0 ? List.of() : all.subList(then + 1, Math.max(then + 1, last()));
    }

    /** The end of what the rule says, where a closing word is missing. */
    int end() {
        return closed ? all.get(all.size() - 1).from() : to();
    }

    private int last() {
        return closed ? all.size() - 1 : all.size();
    }
}
