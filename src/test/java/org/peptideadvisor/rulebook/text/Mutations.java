package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Small changes to rule text, word by word and character by character, from a seed. */
final class Mutations {

    private static final Pattern WORDS =
            Pattern.compile("\\s+|//[^\\n]*|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|\\$?\\w+|[<>=!]=|.", Pattern.DOTALL);

    private static final List<String> FOREIGN = List.of(
            "eval( true )",
            "from",
            "or",
            "and",
            "not",
            "exists",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            ",",
            ";",
            "==",
            "=",
            "\"",
            "'",
            "/*",
            "*/",
            "//",
            "#",
            "@",
            "\\",
            "\\u0041",
            "end",
            "then",
            "when",
            "rule",
            "rule \"X-1 x\"",
            "import a.B;",
            "package x;",
            "function void f() {}",
            "query q() end",
            "declare X end",
            "salience 1",
            "$x :",
            "System.exit( 1 );",
            "forall(",
            "accumulate(",
            "in (",
            "matches \"a+\"",
            "99999999999",
            "-1",
            "007",
            "null",
            "true",
            "this",
            "?q()",
            "/a/b",
            ":=",
            "||",
            "&&",
            "->",
            "\r",
            "\0",
            "\u202E",
            "\u200B",
            "\uFEFF",
            "\u2028",
            "\u00A0",
            "\u201Cx\u201D",
            "then[a]",
            "do[a]",
            "extends \"x\"",
            "over window:time( 1m )",
            "entry-point \"x\"",
            "new Object()",
            "Client()",
            "id : id",
            "@Watch( * )",
            "in ( $a.id )",
            "!= null",
            "1.5",
            "a.b.c",
            "\n",
            "\t");

    private final Random random;
    private final List<String> ids;

    /** @param ids words of the rule language, put in where others stood */
    Mutations(long seed, List<String> ids) {
        this.random = new Random(seed);
        this.ids = ids;
    }

    /** The words of a text; joined they are the text again. */
    static List<String> words(String text) {
        return WORDS.matcher(text).results().map(result -> result.group()).toList();
    }

    /** One to four changes, with words of another text among them. */
    String several(String text, String other) {
        String changed = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed = random.nextInt(6) == 0 ? character(changed) : one(changed, other);
        }
        return changed;
    }

    /** One change to one word that is not blank. */
    String one(String text, String other) {
        List<String> words = new ArrayList<>(words(text));
        if (words.size() < 3) {
            return text + any(FOREIGN);
        }
        int at = random.nextInt(words.size());
        while (words.get(at).isBlank() && random.nextInt(20) > 0) {
            at = random.nextInt(words.size());
        }
        int to = random.nextInt(words.size());
        switch (random.nextInt(9)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(at) + " ");
            case 2 -> {
                String word = words.get(at);
                words.set(at, words.get(to));
                words.set(to, word);
            }
            case 3 -> words.set(at, any(FOREIGN));
            case 4 -> words.add(at, " " + any(FOREIGN) + " ");
            case 5 -> words.set(at, any(ids));
            case 6 -> words.set(at, any(List.of("==", "!=", "<", "<=", ">", ">=", "in", "contains", "not")));
            case 7 -> splice(words, at, words(other));
            default -> words.subList(Math.min(at, to), Math.max(at, to)).clear();
        }
        return String.join("", words);
    }

    private void splice(List<String> words, int at, List<String> others) {
        int from = random.nextInt(Math.max(1, others.size()));
        words.addAll(at, others.subList(from, Math.min(others.size(), from + 1 + random.nextInt(20))));
    }

    private String character(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 ->
                text.substring(0, at) + (char) random.nextInt(random.nextBoolean() ? 128 : 0x3000) + text.substring(at);
            default -> text.substring(0, at) + (char) (32 + random.nextInt(95)) + text.substring(at + 1);
        };
    }

    <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    int number(int below) {
        return random.nextInt(below);
    }
}
