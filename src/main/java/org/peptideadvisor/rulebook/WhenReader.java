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

/** Reads a <em>when</em> part into patterns. What it does not know it refuses. */
final class WhenReader {

    private static final int MOST_OF_A_KIND = 3;

    private final Folder folder;
    private final Findings findings;
    private final Map<String, FactType> facts = new LinkedHashMap<>();
    private final Map<String, FactType> names = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();

    WhenReader(Folder folder, Findings findings) {
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
                    "no-condition",
                    rule.getLine(),
                    1,
                    "the rule has no condition",
                    "write Client() if it always holds");
        }
        refuseWideJoins(patterns, rule);
        return patterns;
    }

    /** Joins grow with each fact of a kind, so a rule may look at three of a kind and no more. */
    private void refuseWideJoins(List<Pattern> patterns, RuleDescr rule) {
        for (FactType type : FactType.values()) {
            long many =
                    patterns.stream().filter(pattern -> pattern.type() == type).count();
            if (many > MOST_OF_A_KIND) {
                findings.error(
                        "wide-join",
                        rule.getLine(),
                        1,
                        "the rule looks at " + many + " facts of the kind " + type.label(),
                        "look at three at most, or write two rules");
            }
        }
    }

    private boolean taken(PatternDescr descr) {
        return descr.getIdentifier() != null && names.containsKey(descr.getIdentifier());
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
        return refuse(part);
    }

    private @Nullable Pattern nested(ConditionalElementDescr element, Presence presence) {
        List<? extends BaseDescr> parts = element.getDescrs();
        return parts.size() == 1 && parts.get(0) instanceof PatternDescr pattern
                ? pattern(pattern, presence)
                : refuse((BaseDescr) element);
    }

    private @Nullable Pattern pattern(PatternDescr descr, Presence presence) {
        boolean plain = descr.getSource() == null
                && descr.getBehaviors().isEmpty()
                && !descr.isQuery()
                && descr.getAnnotationNames().isEmpty()
                && (descr.getIdentifier() == null || presence == Presence.EACH);
        if (!plain) {
            return refuse(descr);
        }
        String called = descr.getObjectType();
        if (called == null || taken(descr)) {
            return refuse(descr);
        }
        FactType type = FactType.named(called);
        if (type == null) {
            String near = Nearest.to(called, FactType.names());
            findings.error(
                    "unknown-fact",
                    descr.getLine(),
                    descr.getColumn() + 1,
                    "no fact is called '" + called + "'",
                    near == null ? "the facts are listed in rules/README.md" : "did you mean " + near + "?");
            return null;
        }
        if (type.origin() == FactType.Origin.PLAN && folder != Folder.PLAN) {
            findings.error(
                    "plan-fact-outside-plan",
                    descr.getLine(),
                    descr.getColumn() + 1,
                    type.label() + " exists only once the plan is made",
                    "move the rule to plan/");
            return null;
        }
        if (type == FactType.ASSESSMENT && folder == Folder.ASSESS && presence == Presence.NOT) {
            findings.error(
                    "assessment-denied",
                    descr.getLine(),
                    descr.getColumn() + 1,
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
        String name = descr.getIdentifier();
        if (name != null) {
            facts.put(name, type);
            names.put(name, type);
        }
        return new Pattern(presence, name, type, constraints, descr.getLine(), descr.getColumn() + 1);
    }

    private @Nullable Constraint constraint(FactType type, BaseDescr part, Presence presence) {
        if (!(part instanceof ExprConstraintDescr expression)) {
            refuse(part);
            return null;
        }
        Constraint constraint = new ConstraintReader(type, names, properties, findings)
                .read(expression.getExpression(), part.getLine(), part.getColumn() + 1);
        if (constraint != null
                && constraint.operator() == Operator.NAME
                && constraint.operands().get(0) instanceof Operand.Reference named) {
            if (presence != Presence.EACH || names.containsKey(named.name())) {
                refuse(part);
                return null;
            }
            names.put(named.name(), type);
            properties.put(named.name(), constraint.property());
        }
        return constraint;
    }

    private @Nullable Pattern refuse(BaseDescr part) {
        findings.error(
                "not-allowed",
                part.getLine(),
                part.getColumn() + 1,
                "this kind of condition is not in the rule language",
                "write facts such as Concern( id == \"redness\" ), with 'not' or 'exists' in front where needed");
        return null;
    }
}
