package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.RuleStage;

/** Reads the words of a <em>when</em> part into patterns. What it does not know it refuses. */
final class WhenReader {

    private final SourceFile source;
    private final RuleWords words;
    private final RuleStage folder;
    private final FileFindings findings;
    private final TokenCursor tokens;
    private final Map<String, FactType> facts = new LinkedHashMap<>();
    private final Map<String, FactType> names = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();

    WhenReader(SourceFile source, RuleWords words, RuleStage folder, FileFindings findings) {
        this.source = source;
        this.words = words;
        this.folder = folder;
        this.findings = findings;
        int end = words.then() < 0 ? words.end() : words.all().get(words.then()).from();
        this.tokens = new TokenCursor(words.conditions(), end);
    }

    /** The facts that were named, for the then part. */
    Map<String, FactType> facts() {
        return facts;
    }

    /** The patterns. After a word that fits nowhere none is read. */
    List<Pattern> read() {
        var patterns = new ArrayList<Pattern>();
        if (tokens.atEnd()) {
            findings.error(
                    ReaderCode.NO_CONDITION,
                    words.all().get(words.when()),
                    "the rule has no condition",
                    "write Client() if it always holds");
        }
        while (!tokens.atEnd()) {
            ConditionLine line = line();
            if (line == null) {
                Token word = tokens.last();
                findings.error(
                        ReaderCode.SYNTAX,
                        word,
                        "'" + source.quote(word.from(), word.to()) + "' stands where something else is expected",
                        "write conditions such as Concern( id == \"redness\", severity == \"mild\" ), one on each line");
                return patterns;
            }
            Pattern pattern = pattern(line);
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    /** The words of one line: {@code name}, or null, the kind of fact, and what stands between the commas of its brackets. */
    private record ConditionLine(
            FactPresence presence, @Nullable Token name, Token type, List<List<Token>> constraints) {

        Token first() {
            return name == null ? type : name;
        }
    }

    /** The next line, or null when the word taken last does not belong there. */
    private @Nullable ConditionLine line() {
        FactPresence presence = tokens.takes("not")
                ? FactPresence.NOT
                : tokens.takes("exists") ? FactPresence.EXISTS : FactPresence.EACH;
        Token type = tokens.take();
        Token name = null;
        if (tokens.peek().is(":") && type.isName() && !type.value().contains(".")) {
            name = type;
            tokens.take();
            type = tokens.take();
        }
        if (!type.isName() || !tokens.take().is("(")) {
            return null;
        }
        var constraints = new ArrayList<List<Token>>();
        if (tokens.takes(")")) {
            return new ConditionLine(presence, name, type, constraints);
        }
        do {
            List<Token> constraint = constraint();
            if (constraint.isEmpty()) {
                tokens.take();
                return null;
            }
            constraints.add(constraint);
        } while (tokens.takes(","));
        return tokens.take().is(")") ? new ConditionLine(presence, name, type, constraints) : null;
    }

    /** The words up to the next comma, or the bracket that closes the fact. */
    private List<Token> constraint() {
        var taken = new ArrayList<Token>();
        int depth = 0;
        while (!tokens.atEnd()
                && (depth > 0 || !(tokens.peek().is(",") || tokens.peek().is(")")))) {
            Token word = tokens.take();
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            taken.add(word);
        }
        return taken;
    }

    private @Nullable Pattern pattern(ConditionLine line) {
        if (line.name() != null && !isFree(line.name(), line.presence())) {
            return null;
        }
        FactType type = type(line);
        if (type == null) {
            return null;
        }
        var constraints = new ArrayList<Constraint>();
        for (List<Token> written : line.constraints()) {
            Constraint constraint = constraint(type, written, line.presence());
            if (constraint != null) {
                constraints.add(constraint);
            }
        }
        String name = line.name() == null ? null : line.name().value();
        if (name != null) {
            facts.put(name, type);
            names.put(name, type);
        }
        int at = line.first().from();
        return new Pattern(line.presence(), name, type, constraints, source.line(at), source.column(at));
    }

    private @Nullable FactType type(ConditionLine line) {
        Token word = line.type();
        FactType type = FactType.named(word.value());
        if (type == null) {
            String near = NearestWord.to(word.value(), FactType.names());
            return refuse(
                    ReaderCode.UNKNOWN_FACT,
                    word,
                    "no fact is called '" + word.value() + "'",
                    near == null ? "the facts are listed in rules/README.md" : "did you mean " + near + "?");
        }
        if (type.origin() == FactType.FactOrigin.PLAN && folder != RuleStage.PLAN) {
            return refuse(
                    ReaderCode.PLAN_FACT,
                    word,
                    type.label() + " exists only once the plan is made",
                    "move the rule to plan/");
        }
        if (type == FactType.ASSESSMENT && folder == RuleStage.ASSESS && line.presence() == FactPresence.NOT) {
            return refuse(
                    ReaderCode.ASSESSMENT_DENIED,
                    word,
                    "while assessments are made nobody knows yet which will be missing",
                    "ask for the client's own facts instead");
        }
        return type;
    }

    private @Nullable Constraint constraint(FactType type, List<Token> written, FactPresence presence) {
        Constraint constraint = new ConstraintReader(source, type, names, properties, findings)
                .read(
                        written,
                        written.get(0).from(),
                        written.get(written.size() - 1).to());
        if (constraint != null
                && constraint.operator() == Operator.NAME
                && constraint.operands().get(0) instanceof Operand.ReferenceOperand named) {
            if (!isFree(written.get(0), presence)) {
                return null;
            }
            names.put(named.name(), type);
            properties.put(named.name(), constraint.property());
        }
        return constraint;
    }

    /** Whether a name may be given here. */
    private boolean isFree(Token name, FactPresence presence) {
        if (presence != FactPresence.EACH) {
            refuse(ReaderCode.NAME_UNDER_NOT, name, "what need not be there cannot have a name", "take the name out");
        } else if (names.containsKey(name.value())) {
            refuse(ReaderCode.NAME_TAKEN, name, "the name " + name.value() + " is given twice", "give it another name");
        } else {
            if (!name.value().startsWith("$")) {
                refuse(
                        ReaderCode.PLAIN_NAME,
                        name,
                        "the name " + name.value() + " does not begin with $",
                        "write $" + name.value() + " wherever it stands");
            }
            return true;
        }
        return false;
    }

    private @Nullable FactType refuse(ReaderCode code, Token word, String message, String fix) {
        findings.error(code, word, message, fix);
        return null;
    }
}
