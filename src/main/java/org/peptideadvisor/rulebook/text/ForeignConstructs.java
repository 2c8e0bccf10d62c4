package org.peptideadvisor.rulebook.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.FactType;

/**
 * Names the constructs of DRL that the rule language does not have, so that an author learns which one was used.
 * {@link WhenReader} refuses everything that is not named here.
 */
final class ForeignConstructs {

    static final Set<String> ATTRIBUTES = Set.of(
            "salience",
            "no",
            "enabled",
            "dialect",
            "agenda",
            "activation",
            "ruleflow",
            "auto",
            "lock",
            "timer",
            "duration",
            "calendars",
            "date",
            "attributes");

    private static final Set<String> PATTERNS = Set.of("matches", "soundslike", "memberOf", "memberof", "str");

    /** Words behind {@code from} that have a code of their own. */
    private static final Set<String> SOURCES = Set.of("accumulate", "acc", "collect", "groupby", "entry");

    private final SourceFile source;
    private final FileFindings findings;
    private final Set<ReaderCode> told = EnumSet.noneOf(ReaderCode.class);

    ForeignConstructs(SourceFile source, FileFindings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** What the conditions may not hold; once for each fact and sort. */
    void conditions(List<Token> words) {
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            Token next = i + 1 < words.size() ? words.get(i + 1) : null;
            Token before = i == 0 ? null : words.get(i - 1);
            if (depth == 0 && word.is("accumulate") && next != null && next.is("(") && !isSource(before)) {
                i = accumulated(words, i);
                continue;
            }
            ReaderCode code = depth == 0 ? betweenFacts(word, before, next) : insideBrackets(word, before, next);
            if (code != null && told.add(code)) {
                findings.error(code, word, sentence(code, word), fix(code, word, depth), meant(code));
            }
            if (word.is("(")) {
                depth++;
            } else if (word.is(")")) {
                depth = Math.max(0, depth - 1);
                if (depth == 0) {
                    told.clear();
                }
            } else if (depth == 1 && word.is(",")) {
                told.clear();
            }
        }
    }

    /** What stands between the brackets of an {@code accumulate}: its fact is looked at as any other, the rest is for the reader of it. */
    private int accumulated(List<Token> words, int accumulate) {
        int depth = 0;
        int fact = -1;
        int at = accumulate + 1;
        for (; at < words.size(); at++) {
            Token word = words.get(at);
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            if (fact < 0 && depth == 1 && word.is(";")) {
                fact = at;
            }
            if (depth == 0) {
                break;
            }
        }
        conditions(words.subList(Math.min(accumulate + 2, words.size()), fact < 0 ? Math.min(at, words.size()) : fact));
        return at;
    }

    private static @Nullable ReaderCode betweenFacts(Token word, @Nullable Token before, @Nullable Token next) {
        boolean called = next != null && next.is("(");
        return switch (word.kind() == Token.TokenKind.TEXT ? "" : word.value()) {
            case "eval" -> ReaderCode.EVAL;
            case "from" -> next == null || !SOURCES.contains(next.value()) ? ReaderCode.FROM : null;
            case "accumulate", "acc", "collect", "groupby" -> ReaderCode.ACCUMULATE;
            case "forall" -> ReaderCode.FORALL;
            case "entry" -> ReaderCode.ENTRY_POINT;
            case "over", "window" -> ReaderCode.WINDOW;
            case "or", "and", "Or", "And", "OR", "AND", "||", "&&" -> ReaderCode.GROUP;
            case "?" -> ReaderCode.QUERY_CALL;
            case "/", "?/" -> ReaderCode.OOPATH;
            case "@" -> ReaderCode.CONDITION_ANNOTATION;
            case ":=" -> ReaderCode.UNIFICATION;
            case "if", "else", "do", "break" -> ReaderCode.SECOND_CONSEQUENCE;
            case "(" ->
                before == null || before.is("not") || before.is("exists") || (!before.isName() && !isType(before))
                        ? ReaderCode.GROUP
                        : null;
            case "new", "instanceof" -> ReaderCode.CLASS_ACCESS;
            default -> called && word.isName() && word.value().endsWith(".class") ? ReaderCode.CLASS_ACCESS : null;
        };
    }

    private static @Nullable ReaderCode insideBrackets(Token word, @Nullable Token before, @Nullable Token next) {
        if (word.isText() || word.kind() == Token.TokenKind.NUMBER) {
            return null;
        }
        String value = word.value();
        if (word.isName()) {
            if (PATTERNS.contains(value) && before != null && (before.isName() || before.isText())) {
                return ReaderCode.TEXT_PATTERN;
            }
            if (value.equals("eval")) {
                return ReaderCode.EVAL;
            }
            if (value.equals("new") || value.equals("instanceof") || isClass(value)) {
                return ReaderCode.CLASS_ACCESS;
            }
            if (value.equalsIgnoreCase("or") || value.equalsIgnoreCase("and")) {
                return ReaderCode.GROUP;
            }
            boolean called = next != null && next.is("(") && !value.equals("in");
            return called && FactType.named(value) == null ? ReaderCode.METHOD_CALL : null;
        }
        return switch (value) {
            case "||", "&&" -> ReaderCode.GROUP;
            case ":=" -> ReaderCode.UNIFICATION;
            case "=" -> ReaderCode.SINGLE_EQUALS;
            case "?/" -> ReaderCode.OOPATH;
            case "/" -> before == null || before.is("(") || before.is(",") ? ReaderCode.OOPATH : ReaderCode.EXPRESSION;
            case "(" -> before != null && before.isName() ? null : ReaderCode.GROUP;
            case "@" -> ReaderCode.CONDITION_ANNOTATION;
            default -> word.kind() == Token.TokenKind.OTHER ? ReaderCode.EXPRESSION : null;
        };
    }

    /** Whether it stands behind {@code from}, where it is another construct. */
    private static boolean isSource(@Nullable Token before) {
        return before != null && before.is("from");
    }

    private static boolean isType(Token before) {
        return before.is("]") || before.is(">");
    }

    private static boolean isClass(String value) {
        return value.equals("class")
                || value.startsWith("class.")
                || value.endsWith(".class")
                || value.contains(".class.")
                || value.endsWith("getClass");
    }

    private String sentence(ReaderCode code, Token word) {
        String meaning = code.meaning();
        return Character.toLowerCase(meaning.charAt(0))
                + meaning.substring(1, meaning.length() - 1) + ": '" + source.quote(word.from(), word.to())
                + "'";
    }

    /** What belongs there instead, where that is plain. */
    private static @Nullable String meant(ReaderCode code) {
        return code == ReaderCode.SINGLE_EQUALS ? "==" : code == ReaderCode.UNIFICATION ? ":" : null;
    }

    private static String fix(ReaderCode code, Token word, int depth) {
        return switch (code) {
            case GROUP ->
                word.value().equalsIgnoreCase("and") || word.is("&&")
                        ? depth == 0 ? "take it out: every line must hold without it" : "write a comma in its place"
                        : word.value().equalsIgnoreCase("or") || word.is("||")
                                ? depth == 0
                                        ? "write two rules, or one line with in ( \"…\", \"…\" )"
                                        : "write in ( \"…\", \"…\" ) where it is one property, or else two rules"
                                : "write each condition on its own line, without brackets around it";
            case SINGLE_EQUALS -> "write ==";
            case TEXT_PATTERN -> "compare with the ids of the catalog: == or in ( … )";
            case UNIFICATION -> "write : to give a name";
            case FORALL -> "say with not which fact must be missing";
            case METHOD_CALL, EXPRESSION, EVAL, CLASS_ACCESS ->
                "write one comparison between commas: property, then == != < <= > >= in contains, then a value";
            case SECOND_CONSEQUENCE -> "write two rules";
            case ACCUMULATE -> "write accumulate( Use( groups contains \"…\" ); $n : count(); $n >= 3 )";
            default -> "write facts such as Concern( id == \"redness\" ), with 'not' or 'exists' in front where needed";
        };
    }
}
