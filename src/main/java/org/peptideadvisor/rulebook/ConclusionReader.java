package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Nearest;
import org.peptideadvisor.rulebook.Conclusion.Argument;
import org.peptideadvisor.rulebook.Token.Kind;
import org.peptideadvisor.rulebook.Verb.Parameter;

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

    private final Source source;
    private final RuleWords words;
    private final Folder folder;
    private final Map<String, FactType> names;
    private final Findings findings;

    /** @param names the facts that the when part named */
    ConclusionReader(Source source, RuleWords words, Folder folder, Map<String, FactType> names, Findings findings) {
        this.source = source;
        this.words = words;
        this.folder = folder;
        this.names = names;
        this.findings = findings;
    }

    List<Conclusion> read() {
        var conclusions = new ArrayList<Conclusion>();
        var tokens = new Tokens(words.conclusions(), words.end());
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
        if (conclusions.size() > Bounds.CONCLUSIONS) {
            findings.error(
                    ReaderCode.TOO_MANY_CONCLUSIONS,
                    words.all().get(words.then()),
                    "the rule says more than " + Bounds.CONCLUSIONS + " things",
                    "write several rules: two ideas are two rules");
        }
        return conclusions;
    }

    /** On to the next verb, so that the findings behind a bad conclusion are not lost. */
    private static void skip(Token first, Tokens tokens) {
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

    private @Nullable Conclusion conclusion(Tokens tokens) {
        Token word = tokens.take();
        Verb verb = word.isName() ? Verb.of(word.value()) : null;
        if (verb == null) {
            return refuseWord(word, tokens.peek());
        }
        if (!verb.folders().contains(folder)) {
            String folders = verb.folders().stream().sorted().map(Folder::label).collect(Collectors.joining(" or "));
            return refuse(
                    ReaderCode.VERB_IN_WRONG_FOLDER,
                    word,
                    "'" + verb.word() + "' may not be said in " + folder.label() + "/",
                    "move the rule to " + folders + "/");
        }
        List<Argument> arguments = arguments(tokens);
        if (arguments == null && tokens.peek().kind() == Kind.BROKEN) {
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
            return refuse(
                    ReaderCode.MISSING_SEMICOLON,
                    tokens.last(),
                    "a semicolon is missing behind '" + verb.word() + "( … )'",
                    "write ; behind the bracket");
        }
        if (verb.shapes().stream().noneMatch(shape -> fits(shape, arguments))) {
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
        if (code && word.kind() != Kind.BROKEN) {
            return refuse(
                    ReaderCode.CODE_IN_THEN,
                    word,
                    "'" + source.quote(word.from(), word.to()) + "' is program code, which no rule may hold",
                    "say it with the verbs in rules/README.md");
        }
        String near = word.isName() ? Nearest.to(word.value(), Verb.words()) : null;
        return word.kind() == Kind.BROKEN
                ? null
                : refuse(
                        ReaderCode.UNKNOWN_VERB,
                        word,
                        "'" + word.value() + "' is nothing that a rule can say",
                        near == null ? "begin with one of the verbs in rules/README.md" : "did you mean " + near + "?");
    }

    private @Nullable List<Argument> arguments(Tokens tokens) {
        var arguments = new ArrayList<Argument>();
        if (!tokens.takes("(")) {
            return null;
        }
        do {
            Token token = tokens.peek();
            FactType named = token.isName() ? names.get(token.value()) : null;
            if (token.isText()) {
                arguments.add(new Argument.Text(token.value()));
            } else if (token.kind() == Kind.NUMBER) {
                arguments.add(new Argument.Number(Integer.parseInt(token.value())));
            } else if (named != null) {
                arguments.add(new Argument.Bound(token.value(), named));
            } else {
                return null;
            }
            tokens.take();
        } while (tokens.takes(","));
        return tokens.takes(")") ? arguments : null;
    }

    static boolean fits(List<Parameter> shape, List<Argument> arguments) {
        if (shape.size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < shape.size(); i++) {
            Argument argument = arguments.get(i);
            Parameter parameter = shape.get(i);
            boolean fits =
                    switch (parameter) {
                        case NUMBER -> argument instanceof Argument.Number;
                        case PEPTIDE, USE, ALLERGY, WISH, PLANNED, MEETING ->
                            argument instanceof Argument.Bound bound && bound.type() == parameter.bound();
                        default -> argument instanceof Argument.Text;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static String shapes(Verb verb) {
        return verb.shapes().stream()
                .map(shape -> shape.stream()
                        .map(parameter -> parameter.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", verb.word() + "( ", " );")))
                .collect(Collectors.joining(" or "));
    }

    private @Nullable Conclusion refuse(ReaderCode code, Token token, String message, String mend) {
        findings.error(code, token, message, mend);
        return null;
    }
}
