package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.text.Token.TokenKind;

/** Reads a <em>then</em> part: verbs with their arguments, each closed by a semicolon, and nothing else. */
final class ConclusionReader {

    private static final Set<String> CODE = Set.of(
            "insert",
            "insertLogical",
            "update",
            "modify",
            "retract",
            "delete",
            "kcontext",
            "drools",
            "if",
            "for",
            "while",
            "do",
            "switch",
            "try",
            "throw",
            "return",
            "new",
            "import",
            "class",
            "var",
            "int",
            "long",
            "String",
            "Object",
            "List",
            "Map",
            "Thread",
            "System",
            "Runtime",
            "synchronized",
            "final",
            "void",
            "assert",
            "with",
            "static",
            "this",
            "super",
            "def",
            "function");

    private final SourceFile source;
    private final RuleWords words;
    private final RuleStage folder;
    private final Map<String, FactType> names;
    private final FileFindings findings;

    /** @param names the facts that the when part named */
    ConclusionReader(
            SourceFile source, RuleWords words, RuleStage folder, Map<String, FactType> names, FileFindings findings) {
        this.source = source;
        this.words = words;
        this.folder = folder;
        this.names = names;
        this.findings = findings;
    }

    List<Conclusion> read() {
        var conclusions = new ArrayList<Conclusion>();
        var tokens = new TokenCursor(words.conclusions(), words.end());
        if (tokens.atEnd() && words.then() >= 0) {
            findings.error(
                    ReaderCode.NO_CONCLUSION,
                    words.all().get(words.then()),
                    "the rule says nothing after 'then'",
                    "add a line such as caution( \"…\" );");
        }
        while (!tokens.atEnd()) {
            Token first = tokens.peek();
            Conclusion conclusion = conclusion(tokens);
            if (conclusion == null) {
                skip(first, tokens);
            } else {
                conclusions.add(conclusion);
            }
        }
        if (conclusions.size() > AuthorLimit.CONCLUSIONS.most()) {
            findings.error(
                    ReaderCode.TOO_MANY_CONCLUSIONS,
                    words.all().get(words.then()),
                    "the rule says more than " + AuthorLimit.CONCLUSIONS.most() + " things",
                    "write several rules: two ideas are two rules");
        }
        return conclusions;
    }

    /** On to the next verb, so that the findings behind a bad conclusion are not lost. */
    private static void skip(Token first, TokenCursor tokens) {
        int depth = 0;
        while (!tokens.atEnd()) {
            Token word = tokens.peek();
            if (depth <= 0 && word.from() > first.from() && word.isName() && Verb.of(word.value()) != null) {
                return;
            }
            depth += word.is("{") ? 1 : word.is("}") ? -1 : 0;
            tokens.take();
            if (depth <= 0 && (word.is(";") || word.is("}"))) {
                return;
            }
        }
    }

    private @Nullable Conclusion conclusion(TokenCursor tokens) {
        Token word = tokens.take();
        Verb verb = word.isName() ? Verb.of(word.value()) : null;
        if (verb == null) {
            return refuseWord(word, tokens.peek());
        }
        if (!verb.folders().contains(folder)) {
            String folders =
                    verb.folders().stream().sorted().map(RuleStage::label).collect(Collectors.joining(" or "));
            return refuse(
                    ReaderCode.VERB_IN_WRONG_FOLDER,
                    word,
                    "'" + verb.word() + "' may not be said in " + folder.label() + "/",
                    "move the rule to " + folders + "/");
        }
        List<ConclusionArgument> arguments = arguments(tokens);
        if (arguments == null && tokens.peek().kind() == TokenKind.BROKEN) {
            return null;
        }
        if (arguments == null) {
            return refuse(
                    ReaderCode.UNKNOWN_ARGUMENT,
                    tokens.peek(),
                    "an argument is a quoted text, a whole number or a name from the when part",
                    "write " + shapes(verb));
        }
        if (!tokens.takes(";")) {
            Token bracket = tokens.last();
            findings.error(
                    ReaderCode.MISSING_SEMICOLON,
                    bracket,
                    "a semicolon is missing behind '" + verb.word() + "( … )'",
                    "write ; behind the bracket",
                    bracket.is(")") ? ");" : null);
            return null;
        }
        if (verb.shapeOf(arguments) == null) {
            return refuse(
                    ReaderCode.WRONG_ARGUMENTS,
                    word,
                    "the arguments do not fit '" + verb.word() + "'",
                    "write " + shapes(verb));
        }
        return new Conclusion(verb, arguments, source.line(word.from()), source.column(word.from()));
    }

    private @Nullable Conclusion refuseWord(Token word, Token next) {
        boolean named =
                word.is("[") && word.from() == words.conclusions().get(0).from();
        if (named || word.is("then")) {
            return refuse(
                    ReaderCode.SECOND_CONSEQUENCE, word, "a rule has one then part without a name", "write two rules");
        }
        boolean dotted = word.isName() && word.value().contains(".");
        boolean code = !word.isName() || dotted || CODE.contains(word.value()) || !next.is("(");
        if (code && word.kind() != TokenKind.BROKEN) {
            return refuse(
                    ReaderCode.CODE_IN_THEN,
                    word,
                    "'" + source.quote(word.from(), word.to()) + "' is program code, which no rule may hold",
                    "say it with the verbs in rules/README.md");
        }
        String near = word.isName() ? NearestWord.to(word.value(), Verb.words()) : null;
        if (word.kind() != TokenKind.BROKEN) {
            findings.error(
                    ReaderCode.UNKNOWN_VERB,
                    word,
                    "'" + word.value() + "' is nothing that a rule can say",
                    near == null ? "begin with one of the verbs in rules/README.md" : "did you mean " + near + "?",
                    near);
        }
        return null;
    }

    private @Nullable List<ConclusionArgument> arguments(TokenCursor tokens) {
        var arguments = new ArrayList<ConclusionArgument>();
        if (!tokens.takes("(")) {
            return null;
        }
        do {
            Token token = tokens.peek();
            FactType named = token.isName() ? names.get(token.value()) : null;
            if (token.isText()) {
                arguments.add(new ConclusionArgument.TextArgument(token.value()));
            } else if (token.kind() == TokenKind.NUMBER) {
                arguments.add(new ConclusionArgument.NumberArgument(Integer.parseInt(token.value())));
            } else if (named != null) {
                arguments.add(new ConclusionArgument.BoundArgument(token.value(), named));
            } else {
                return null;
            }
            tokens.take();
        } while (tokens.takes(","));
        return tokens.takes(")") ? arguments : null;
    }

    private static String shapes(Verb verb) {
        return verb.shapes().stream()
                .map(shape -> shape.stream()
                        .map(parameter -> parameter.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", verb.word() + "( ", " );")))
                .collect(Collectors.joining(" or "));
    }

    private @Nullable Conclusion refuse(ReaderCode code, Token token, String message, String fix) {
        findings.error(code, token, message, fix);
        return null;
    }
}
