package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Nearest;
import org.peptideadvisor.rulebook.Conclusion.Argument;
import org.peptideadvisor.rulebook.Tokens.Kind;
import org.peptideadvisor.rulebook.Tokens.Token;
import org.peptideadvisor.rulebook.Verb.Parameter;

/** Reads a <em>then</em> part: verbs with their arguments, each closed by a semicolon, and nothing else. */
final class ConclusionReader {

    private final String file;
    private final int at;
    private final String text;
    private final Folder folder;
    private final Map<String, FactType> names;
    private final Findings findings;

    /**
     * @param file the whole file
     * @param at where in it the consequence begins
     * @param text what stands between {@code then} and {@code end}
     * @param names the facts that the when part named
     */
    ConclusionReader(String file, int at, String text, Folder folder, Map<String, FactType> names, Findings findings) {
        this.file = file;
        this.at = at;
        this.text = text;
        this.folder = folder;
        this.names = names;
        this.findings = findings;
    }

    List<Conclusion> read() {
        var conclusions = new ArrayList<Conclusion>();
        Tokens tokens = Tokens.of(text);
        if (tokens.atEnd()) {
            findings.error(
                    "no-conclusion",
                    Place.line(file, at),
                    1,
                    "the rule says nothing after 'then'",
                    "add a line such as caution( \"…\" );");
        }
        while (!tokens.atEnd()) {
            Conclusion conclusion = conclusion(tokens);
            if (conclusion == null) {
                return conclusions;
            }
            conclusions.add(conclusion);
        }
        return conclusions;
    }

    private @Nullable Conclusion conclusion(Tokens tokens) {
        Token word = tokens.take();
        Verb verb = word.kind() == Kind.NAME ? Verb.of(word.value()) : null;
        if (verb == null) {
            String near = word.kind() == Kind.NAME ? Nearest.to(word.value(), Verb.words()) : null;
            return refuse(
                    "unknown-verb",
                    word,
                    "'" + word.value() + "' is nothing that a rule can say",
                    near == null ? "begin with one of the verbs in rules/README.md" : "did you mean " + near + "?");
        }
        if (!verb.folders().contains(folder)) {
            String folders = verb.folders().stream().sorted().map(Folder::label).collect(Collectors.joining(" or "));
            return refuse(
                    "verb-in-wrong-folder",
                    word,
                    "'" + verb.word() + "' may not be said in " + folder.label() + "/",
                    "move the rule to " + folders + "/");
        }
        List<Argument> arguments = arguments(tokens);
        if (arguments == null) {
            return refuse(
                    "unknown-argument",
                    tokens.peek(),
                    "an argument is a quoted text, a whole number or a name from the when part",
                    "write " + shapes(verb));
        }
        if (verb.shapes().stream().noneMatch(shape -> fits(shape, arguments))) {
            return refuse(
                    "wrong-arguments", word, "the arguments do not fit '" + verb.word() + "'", "write " + shapes(verb));
        }
        return new Conclusion(
                verb, arguments, Place.line(file, at + word.offset()), Place.column(file, at + word.offset()));
    }

    private @Nullable List<Argument> arguments(Tokens tokens) {
        var arguments = new ArrayList<Argument>();
        if (!tokens.takes("(")) {
            return null;
        }
        do {
            Token token = tokens.peek();
            FactType named = token.kind() == Kind.NAME ? names.get(token.value()) : null;
            if (token.kind() == Kind.TEXT) {
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
        return tokens.takes(")") && tokens.takes(";") ? arguments : null;
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
                        .map(parameter -> parameter.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", ", verb.word() + "( ", " );")))
                .collect(Collectors.joining(" or "));
    }

    private @Nullable Conclusion refuse(String code, Token token, String message, String mend) {
        findings.error(
                code, Place.line(file, at + token.offset()), Place.column(file, at + token.offset()), message, mend);
        return null;
    }
}
