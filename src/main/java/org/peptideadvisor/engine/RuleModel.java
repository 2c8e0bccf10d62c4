package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule.Attribute;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Folder;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;

/**
 * The engine's model of a rule, made from its outline: no text is compiled. Constraints of the same meaning get the same
 * name, by which rules share the nodes of the network; {@code ==} on a text is indexed.
 *
 * <p>Two things are added to what the author wrote. A plan rule that needs nothing of the plan waits for the plan. Any other
 * rule that only says what must be absent waits for the client: sessions are kept from one client to the next, and an empty
 * one must not fire. {@code exists} is modelled as each, so that a finding knows every fact that it rests on.
 */
final class RuleModel {

    /** The only priority: assessments are concluded before the rules that look at them fire. */
    private static final int ASSESS_FIRST = 1;

    private static final Comparator<Constraint> NAMES_THEN_INDEXED = Comparator.comparing(
                    (Constraint constraint) -> constraint.operator() != Operator.NAME)
            .thenComparing(constraint -> constraint.operator() != Operator.EQUAL);

    private final Rule rule;
    private final Map<String, Named> names = new HashMap<>();

    /** What a name in a rule stands for: a fact, or one property of it. */
    private record Named(Variable<Object> fact, int position, FactType type, @Nullable String property) {}

    private RuleModel(Rule rule) {
        this.rule = rule;
    }

    static org.drools.model.Rule of(Rule rule) {
        return new RuleModel(rule).build();
    }

    private org.drools.model.Rule build() {
        var items = new ArrayList<RuleItemBuilder<?>>();
        if (rule.folder() == Folder.PLAN && rule.when().stream().noneMatch(RuleModel::waitsForPlan)) {
            items.add(PatternDSL.pattern(variable(FactType.PLAN, "plan")));
        } else if (rule.when().stream().allMatch(pattern -> pattern.presence() == Pattern.Presence.NOT)) {
            items.add(PatternDSL.pattern(variable(FactType.CLIENT, "client")));
        }
        for (Pattern pattern : rule.when()) {
            items.add(item(pattern, items.size()));
        }
        items.add(PatternDSL.execute(() -> {}));
        var builder = PatternDSL.rule(RuleCompiler.PACKAGE, rule.id());
        if (rule.folder() == Folder.ASSESS) {
            builder.attribute(Attribute.SALIENCE, ASSESS_FIRST);
        }
        return builder.build(items.toArray(RuleItemBuilder[]::new));
    }

    private static boolean waitsForPlan(Pattern pattern) {
        return pattern.type().origin() == FactType.Origin.PLAN && pattern.presence() != Pattern.Presence.NOT;
    }

    @SuppressWarnings("unchecked") // a fact of any kind is read through its Property, as an Object
    private static Variable<Object> variable(FactType type, String name) {
        return (Variable<Object>) PatternDSL.declarationOf(type.type(), name);
    }

    private RuleItemBuilder<?> item(Pattern pattern, int position) {
        FactType type = pattern.type();
        String name = pattern.name();
        Variable<Object> fact = variable(type, name == null ? "fact" + position : name);
        if (name != null) {
            names.put(name, new Named(fact, position, type, null));
        }
        PatternDef<Object> model = PatternDSL.pattern(fact);
        List<Constraint> constraints =
                pattern.constraints().stream().sorted(NAMES_THEN_INDEXED).toList();
        for (Constraint constraint : constraints) {
            Operand first = constraint.operands().get(0);
            if (constraint.operator() == Operator.NAME) {
                String given = ((Operand.Reference) first).name();
                names.put(given, new Named(fact, position, type, constraint.property()));
            } else if (first instanceof Operand.Reference reference) {
                join(model, type, constraint, reference);
            } else {
                test(model, type, constraint);
            }
        }
        return pattern.presence() == Pattern.Presence.NOT ? PatternDSL.not(model) : model;
    }

    private static void test(PatternDef<Object> model, FactType type, Constraint constraint) {
        Property property = Property.of(type, constraint.property());
        var holds = Comparison.with(constraint, property.read());
        String name = type + "." + constraint.property() + " " + constraint.operator() + " " + constraint.operands();
        if (constraint.operator() == Operator.EQUAL
                && property.isText()
                && constraint.operands().get(0) instanceof Operand.Text text) {
            model.expr(
                    name,
                    holds,
                    PatternDSL.alphaIndexedBy(
                            String.class, ConstraintType.EQUAL, property.number(), property.readText(), text.value()));
        } else {
            model.expr(name, holds);
        }
    }

    private void join(PatternDef<Object> model, FactType type, Constraint constraint, Operand.Reference reference) {
        Named other = Objects.requireNonNull(names.get(reference.name()), reference.name());
        String otherProperty = Objects.requireNonNull(
                reference.property() == null ? other.property() : reference.property(), reference.name());
        Property left = Property.of(type, constraint.property());
        Property right = Property.of(other.type(), otherProperty);
        var holds = Comparison.between(constraint.operator(), left.read(), right.read());
        String name = type + "." + constraint.property() + " " + constraint.operator() + " " + other.position() + "."
                + otherProperty;
        if (constraint.operator() == Operator.EQUAL && left.isText() && right.isText()) {
            model.expr(
                    name,
                    other.fact(),
                    holds,
                    PatternDSL.betaIndexedBy(
                            String.class, ConstraintType.EQUAL, left.number(), left.readText(), right.readText()));
        } else {
            model.expr(name, other.fact(), holds);
        }
    }
}
