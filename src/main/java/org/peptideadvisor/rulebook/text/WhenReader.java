package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.rulebook.Accumulation;
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

    /** Names that are given in what is accumulated, and are known nowhere else. */
    private final Set<String> inner = new HashSet<>();

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
            boolean accumulated = tokens.peek().is("accumulate");
            int before = findings.count();
            Token word = accumulated ? tokens.take() : tokens.peek();
            ConditionLine line = !accumulated ? line() : tokens.takes("(") ? line() : null;
            if (line == null) {
                notExpected(accumulated ? word : tokens.last());
                return patterns;
            }
            Pattern pattern = accumulated ? accumulated(word, line) : pattern(line);
            if (pattern != null) {
                patterns.add(pattern);
            } else if (accumulated && findings.count() > before) {
                return patterns; // it is not known where the condition ends
            }
        }
        return patterns;
    }

    private void notExpected(Token word) {
        if (word.is("accumulate")) {
            new AccumulateReader(source, tokens, findings).refuse(word, "this is no number made of facts");
            return;
        }
        findings.error(
                ReaderCode.SYNTAX,
                word,
                "'" + source.quote(word.from(), word.to()) + "' stands where something else is expected",
                "write conditions such as Concern( id == \"redness\", severity == \"mild\" ), one on each line");
    }

    /** What stands behind {@code accumulate(}, of which the fact is read. */
    private @Nullable Pattern accumulated(Token word, ConditionLine line) {
        var reader = new AccumulateReader(source, tokens, findings);
        if (line.presence() != FactPresence.EACH || line.name() != null) {
            return reader.refuse(line.first(), "what is accumulated has no name, no 'not' and no 'exists'");
        }
        var known = new LinkedHashMap<>(names);
        int before = findings.count();
        var constraints = new ArrayList<Constraint>();
        FactType type = type(line, FactPresence.ACCUMULATED);
        if (type == null || type.most() == 1) {
            return type == null
                    ? null
                    : reader.refuse(line.type(), "there is only one " + type.label() + ": nothing to count or add up");
        }
        for (List<Token> written : line.constraints()) {
            Constraint constraint = constraint(type, written, FactPresence.ACCUMULATED);
            if (constraint != null) {
                constraints.add(constraint);
            }
        }
        Map<String, String> own = new LinkedHashMap<>(properties);
        own.keySet().removeAll(known.keySet());
        names.keySet().retainAll(known.keySet());
        properties.keySet().retainAll(known.keySet());
        inner.addAll(own.keySet());
        if (findings.count() > before) {
            return null;
        }
        Accumulation accumulation = reader.read(type, own, name -> isFree(name, FactPresence.EACH));
        if (accumulation == null) {
            return null;
        }
        inner.add(accumulation.name());
        return new Pattern(
                FactPresence.ACCUMULATED,
                null,
                type,
                constraints,
                accumulation,
                source.line(word.from()),
                source.column(word.from()));
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
        FactType type = type(line, line.presence());
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

    private @Nullable FactType type(ConditionLine line, FactPresence presence) {
        Token word = line.type();
        FactType type = FactType.named(word.value());
        if (word.is("accumulate")) {
            findings.error(
                    ReaderCode.ACCUMULATE,
                    word,
                    "neither 'not' nor 'exists' stands in front of accumulate",
                    "ask the number otherwise, such as $n < 1 where there must be none");
            return null;
        }
        if (type == null) {
            String near = NearestWord.to(word.value(), FactType.names());
            findings.error(
                    ReaderCode.UNKNOWN_FACT,
                    word,
                    "no fact is called '" + word.value() + "'",
                    near == null ? "the facts are listed in rules/README.md" : "did you mean " + near + "?",
                    near);
            return null;
        }
        if (type.origin() == FactType.FactOrigin.PLAN && folder != RuleStage.PLAN) {
            return refuse(
                    ReaderCode.PLAN_FACT,
                    word,
                    type.label() + " exists only once the plan is made",
                    "move the rule to plan/");
        }
        if (type == FactType.ASSESSMENT
                && folder == RuleStage.ASSESS
                && (presence == FactPresence.NOT || presence == FactPresence.ACCUMULATED)) {
            return refuse(
                    ReaderCode.ASSESSMENT_DENIED,
                    word,
                    presence == FactPresence.NOT
                            ? "while assessments are made nobody knows yet which will be missing"
                            : "while assessments are made nobody knows yet how many there will be",
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
        if (presence == FactPresence.NOT || presence == FactPresence.EXISTS) {
            refuse(ReaderCode.NAME_UNDER_NOT, name, "what need not be there cannot have a name", "take the name out");
        } else if (names.containsKey(name.value()) || inner.contains(name.value())) {
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
