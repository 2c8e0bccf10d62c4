package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Nearest;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.Pattern.Presence;

/** Reads a <em>when</em> part as Drools parsed it into patterns. What it does not know it refuses. */
final class WhenReader {

    private final Source source;
    private final RuleWords words;
    private final Folder folder;
    private final Findings findings;
    private final Map<String, FactType> facts = new LinkedHashMap<>();
    private final Map<String, FactType> names = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();

    WhenReader(Source source, RuleWords words, Folder folder, Findings findings) {
        this.source = source;
        this.words = words;
        this.folder = folder;
        this.findings = findings;
    }

    /** The facts that were named, for the then part. */
    Map<String, FactType> facts() {
        return facts;
    }

    List<Pattern> read(RuleDescr rule) {
        var patterns = new ArrayList<Pattern>();
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            Pattern pattern = pattern(part);
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        if (rule.getLhs().getDescrs().isEmpty()) {
            findings.error(
                    ReaderCode.NO_CONDITION,
                    words.all().get(words.when()),
                    "the rule has no condition",
                    "write Client() if it always holds");
        }
        return patterns;
    }

    private @Nullable Pattern pattern(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            return pattern(pattern, Presence.EACH);
        }
        if (part instanceof NotDescr not) {
            return nested(not, Presence.NOT);
        }
        if (part instanceof ExistsDescr exists) {
            return nested(exists, Presence.EXISTS);
        }
        return refuse(ReaderCode.NOT_ALLOWED, part, "this kind of condition is not in the rule language");
    }

    private @Nullable Pattern nested(ConditionalElementDescr element, Presence presence) {
        List<? extends BaseDescr> parts = element.getDescrs();
        return parts.size() == 1 && parts.get(0) instanceof PatternDescr pattern
                ? pattern(pattern, presence)
                : refuse(
                        ReaderCode.NOT_ALLOWED,
                        (BaseDescr) element,
                        "this kind of condition is not in the rule language");
    }

    private @Nullable Pattern pattern(PatternDescr descr, Presence presence) {
        String name = descr.getIdentifier();
        boolean plain = descr.getSource() == null
                && descr.getBehaviors().isEmpty()
                && !descr.isQuery()
                && !descr.isUnification()
                && descr.getAnnotationNames().isEmpty();
        String called = descr.getObjectType();
        if (!plain || called == null) {
            return refuse(ReaderCode.NOT_ALLOWED, descr, "this kind of condition is not in the rule language");
        }
        if (name != null && presence != Presence.EACH) {
            return refuse(ReaderCode.NAME_UNDER_NOT, descr, "what need not be there cannot have a name");
        }
        if (name != null && names.containsKey(name)) {
            return refuse(ReaderCode.NAME_TAKEN, descr, "the name " + name + " is given twice");
        }
        FactType type = FactType.named(called);
        Token word = word(descr, called);
        if (type == null) {
            String near = Nearest.to(called, FactType.names());
            findings.error(
                    ReaderCode.UNKNOWN_FACT,
                    word,
                    "no fact is called '" + called + "'",
                    near == null ? "the facts are listed in rules/README.md" : "did you mean " + near + "?");
            return null;
        }
        if (type.origin() == FactType.Origin.PLAN && folder != Folder.PLAN) {
            findings.error(
                    ReaderCode.PLAN_FACT,
                    word,
                    type.label() + " exists only once the plan is made",
                    "move the rule to plan/");
            return null;
        }
        if (type == FactType.ASSESSMENT && folder == Folder.ASSESS && presence == Presence.NOT) {
            findings.error(
                    ReaderCode.ASSESSMENT_DENIED,
                    word,
                    "while assessments are made nobody knows yet which will be missing",
                    "ask for the client's own facts instead");
            return null;
        }
        var constraints = new ArrayList<Constraint>();
        for (BaseDescr part : descr.getConstraint().getDescrs()) {
            Constraint constraint = constraint(type, part, presence);
            if (constraint != null) {
                constraints.add(constraint);
            }
        }
        if (name != null) {
            facts.put(name, type);
            names.put(name, type);
        }
        int at = words.from() + Math.max(descr.getStartCharacter(), 0);
        return new Pattern(presence, name, type, constraints, source.line(at), source.column(at));
    }

    private @Nullable Constraint constraint(FactType type, BaseDescr part, Presence presence) {
        if (!(part instanceof ExprConstraintDescr)) {
            refuse(ReaderCode.NOT_ALLOWED, part, "this kind of condition is not in the rule language");
            return null;
        }
        int from = words.from() + part.getStartCharacter();
        int to = words.from() + part.getEndCharacter() + 1;
        Constraint constraint =
                new ConstraintReader(source, type, names, properties, findings).read(words.between(from, to), from, to);
        if (constraint != null
                && constraint.operator() == Operator.NAME
                && constraint.operands().get(0) instanceof Operand.Reference named) {
            if (presence != Presence.EACH) {
                refuse(ReaderCode.NAME_UNDER_NOT, part, "what need not be there cannot have a name");
                return null;
            }
            if (names.containsKey(named.name())) {
                refuse(ReaderCode.NAME_TAKEN, part, "the name " + named.name() + " is given twice");
                return null;
            }
            names.put(named.name(), type);
            properties.put(named.name(), constraint.property());
        }
        return constraint;
    }

    private Token word(BaseDescr part, String value) {
        int from = words.from() + Math.max(part.getStartCharacter(), 0);
        return words.between(from, words.to()).stream()
                .filter(word -> word.is(value))
                .findFirst()
                .orElse(words.all().get(words.when()));
    }

    private @Nullable Pattern refuse(ReaderCode code, BaseDescr part, String message) {
        int from = words.from() + Math.max(part.getStartCharacter(), 0);
        List<Token> within = words.between(from, words.from() + part.getEndCharacter() + 1);
        int to = within.isEmpty() ? from + 1 : within.get(within.size() - 1).to();
        findings.error(
                code,
                from,
                to,
                message,
                switch (code) {
                    case NAME_TAKEN -> "give it another name";
                    case NAME_UNDER_NOT -> "take the name out";
                    default ->
                        "write facts such as Concern( id == \"redness\" ), with 'not' or 'exists' in front where needed";
                });
        return null;
    }
}
