package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Splits a file into its rules and refuses whatever stands outside of them. A rule that is not closed ends where the next
 * begins, so that one bad rule hides no other.
 */
final class RuleSplitter {

    private static final Map<String, ReaderCode> STATEMENTS = Map.ofEntries(
            Map.entry("package", ReaderCode.PACKAGE),
            Map.entry("unit", ReaderCode.UNIT),
            Map.entry("import", ReaderCode.IMPORT),
            Map.entry("global", ReaderCode.GLOBAL),
            Map.entry("function", ReaderCode.FUNCTION),
            Map.entry("declare", ReaderCode.DECLARE),
            Map.entry("query", ReaderCode.QUERY));

    private final SourceFile source;
    private final List<Token> tokens;
    private final FileFindings findings;
    private final List<RuleWords> rules = new ArrayList<>();
    private int next;

    RuleSplitter(SourceFile source, List<Token> tokens, FileFindings findings) {
        this.source = source;
        this.tokens = tokens;
        this.findings = findings;
    }

    List<RuleWords> split() {
        while (next < tokens.size()) {
            if (tokens.get(next).is("rule")) {
                rule();
            } else {
                outside();
            }
        }
        return rules;
    }

    private void rule() {
        int from = next++;
        while (next < tokens.size() && !beginsRule(next) && !beginsStatement(next)) {
            if (tokens.get(next++).is("end")) {
                break;
            }
        }
        rules.add(RuleWords.of(tokens.subList(from, next)));
    }

    private void outside() {
        int from = next;
        Token first = tokens.get(from);
        ReaderCode code = code(first);
        next++;
        if (code == ReaderCode.FUNCTION) {
            body();
        } else if (code == ReaderCode.DECLARE || code == ReaderCode.QUERY) {
            while (next < tokens.size()
                    && !beginsRule(next)
                    && !tokens.get(next++).is("end")) {}
        } else {
            while (next < tokens.size() && sameStatement(from, code)) {
                if (tokens.get(next++).is(";")) {
                    break;
                }
            }
        }
        if (tokens.subList(from, next).stream().allMatch(token -> token.kind() == Token.TokenKind.BROKEN)) {
            return;
        }
        Token last = tokens.get(next - 1);
        findings.error(
                code,
                first.from(),
                last.to(),
                "a rule file holds rules and comments only, not: " + source.quote(first.from(), last.to()),
                fix(code));
    }

    private boolean sameStatement(int from, ReaderCode code) {
        return !beginsRule(next)
                && !beginsStatement(next)
                && (code == ReaderCode.OUTSIDE_RULE || line(next) == line(from));
    }

    private void body() {
        int depth = 0;
        while (next < tokens.size()) {
            Token token = tokens.get(next++);
            if (token.is("{")) {
                depth++;
            } else if (token.is("}") && --depth <= 0) {
                return;
            }
        }
    }

    private ReaderCode code(Token token) {
        if (!token.isName()) {
            return ReaderCode.OUTSIDE_RULE;
        }
        ReaderCode code = STATEMENTS.get(token.value());
        if (code == ReaderCode.IMPORT && next + 1 < tokens.size()) {
            Token what = tokens.get(next + 1);
            if (what.is("function") || what.is("static")) {
                return ReaderCode.FUNCTION_IMPORT;
            }
            return what.is("accumulate") || what.is("acc") ? ReaderCode.ACCUMULATE_IMPORT : code;
        }
        if (code == null && ForeignConstructs.ATTRIBUTES.contains(token.value())) {
            return ReaderCode.RULE_ATTRIBUTE;
        }
        return code == null ? ReaderCode.OUTSIDE_RULE : code;
    }

    private static String fix(ReaderCode code) {
        return switch (code) {
            case IMPORT, FUNCTION_IMPORT, ACCUMULATE_IMPORT ->
                "take it out: the facts of rules/README.md need no import";
            case PACKAGE, UNIT -> "take it out: the folder says what sort of rule it is";
            case RULE_ATTRIBUTE -> "take it out: exclusions beat recommendations without it";
            case OUTSIDE_RULE -> "write // in front of a remark; a rule begins with the word rule";
            default -> "take it out";
        };
    }

    /** Inside a rule only the word and a name between quotes begin another. */
    private boolean beginsRule(int index) {
        return tokens.get(index).is("rule")
                && index + 1 < tokens.size()
                && (tokens.get(index + 1).isText() || isFirst(index));
    }

    private boolean beginsStatement(int index) {
        Token token = tokens.get(index);
        return token.isName() && STATEMENTS.containsKey(token.value()) && source.column(token.from()) == 1;
    }

    private boolean isFirst(int index) {
        return index == 0 || line(index - 1) < line(index);
    }

    private int line(int index) {
        return source.line(tokens.get(index).from());
    }
}
