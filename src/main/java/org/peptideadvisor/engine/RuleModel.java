package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMaxAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMinAccumulateFunction;
import org.drools.core.base.accumulators.IntegerSumAccumulateFunction;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule.Attribute;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.meaning.AccumulationMeaning;
import org.peptideadvisor.rulebook.meaning.BoundNames;
import org.peptideadvisor.rulebook.meaning.FactProperty;
import org.peptideadvisor.rulebook.meaning.OperatorMeaning;

/**
 * The engine's model of a rule, made from its outline: no text is compiled. Constraints of the same meaning get the same
 * name, by which rules share the nodes of the network; {@code ==} on a text is indexed.
 *
 * <p>Two things are added to what the author wrote. A plan rule that needs nothing of the plan waits for the plan. Any other
 * rule that binds no fact waits for the client: sessions are kept from one client to the next, and each client fires it anew.
 */
final class RuleModel {

    /** The only priority: assessments are concluded before the rules that look at them fire. */
    private static final int ASSESS_FIRST = 1;

    private static final Comparator<Constraint> INDEXED_FIRST =
            Comparator.comparing(constraint -> constraint.operator() != Operator.EQUAL);

    private final Rule rule;
    private final BoundNames names;
    private final List<Variable<Object>> facts = new ArrayList<>();

    /** How many facts stand before those of the author. */
    private int added;

    private RuleModel(Rule rule) {
        this.rule = rule;
        this.names = new BoundNames(rule.when());
    }

    static org.drools.model.Rule of(Rule rule) {
        return of(rule, rule.id());
    }

    /** The same under another name. */
    static org.drools.model.Rule of(Rule rule, String name) {
        return new RuleModel(rule).build(name);
    }

    private org.drools.model.Rule build(String name) {
        var items = new ArrayList<RuleItemBuilder<?>>();
        if (rule.folder() == RuleStage.PLAN && rule.when().stream().noneMatch(RuleModel::waitsForPlan)) {
            items.add(PatternDSL.pattern(variable(FactType.PLAN, "plan")));
        } else if (rule.when().stream().allMatch(pattern -> pattern.presence() != Pattern.FactPresence.EACH)) {
            items.add(PatternDSL.pattern(variable(FactType.CLIENT, "client")));
        }
        added = items.size();
        for (Pattern pattern : rule.when()) {
            if (pattern.isAccumulated()) {
                Variable<Object> number = PatternDSL.declarationOf(
                        Object.class, pattern.accumulated().name());
                items.add(accumulate(model(pattern, items.size()), pattern, number));
                items.add(asked(pattern, number));
            } else {
                items.add(item(pattern, items.size()));
            }
        }
        items.add(PatternDSL.execute(() -> {}));
        var builder = PatternDSL.rule(RuleCompiler.PACKAGE, name);
        if (rule.folder() == RuleStage.ASSESS) {
            builder.attribute(Attribute.SALIENCE, ASSESS_FIRST);
        }
        return builder.build(items.toArray(RuleItemBuilder[]::new));
    }

    private static boolean waitsForPlan(Pattern pattern) {
        return pattern.type().origin() == FactType.FactOrigin.PLAN
                && (pattern.presence() == Pattern.FactPresence.EACH
                        || pattern.presence() == Pattern.FactPresence.EXISTS);
    }

    @SuppressWarnings("unchecked") // a fact of any kind is read through its {@link FactProperty}, as an Object
    private static Variable<Object> variable(FactType type, String name) {
        return (Variable<Object>) PatternDSL.declarationOf(type.type(), name);
    }

    private RuleItemBuilder<?> item(Pattern pattern, int position) {
        PatternDef<Object> model = model(pattern, position);
        return switch (pattern.presence()) {
            case EACH, ACCUMULATED -> model;
            case EXISTS -> PatternDSL.exists(model);
            case NOT -> PatternDSL.not(model);
        };
    }

    private PatternDef<Object> model(Pattern pattern, int position) {
        Variable<Object> fact = variable(pattern.type(), pattern.name() == null ? "fact" + position : pattern.name());
        facts.add(fact);
        PatternDef<Object> model = PatternDSL.pattern(fact);
        for (Constraint constraint :
                pattern.constraints().stream().sorted(INDEXED_FIRST).toList()) {
            if (constraint.isJoin()) {
                join(model, pattern.type(), constraint);
            } else if (!constraint.isName()) {
                test(model, pattern.type(), constraint);
            }
        }
        return model;
    }

    /** One number of all facts that fit, by the functions that Drools itself uses. */
    private static RuleItemBuilder<?> accumulate(PatternDef<Object> model, Pattern pattern, Variable<Object> number) {
        Accumulation accumulation = pattern.accumulated();
        Supplier<?> function =
                switch (accumulation.function()) {
                    case COUNT -> CountAccumulateFunction::new;
                    case SUM -> IntegerSumAccumulateFunction::new;
                    case MIN -> IntegerMinAccumulateFunction::new;
                    case MAX -> IntegerMaxAccumulateFunction::new;
                };
        String property = accumulation.property();
        if (property == null) {
            return PatternDSL.accumulate(model, PatternDSL.accFunction(function).as(number));
        }
        Variable<Object> argument = PatternDSL.declarationOf(Object.class, String.valueOf(accumulation.argument()));
        return PatternDSL.accumulate(
                model.bind(argument, new NumberRead(pattern.type(), property)),
                PatternDSL.accFunction(function, argument).as(number));
    }

    /** Reads a number off a fact. Drools takes lambdas of one place in the code for the same, so this says which it is. */
    private record NumberRead(FactType type, String property) implements Function1<Object, Object>, HashedExpression {

        @Override
        public String getExpressionHash() {
            return type + "." + property;
        }

        @Override
        public Object apply(Object fact) {
            return FactProperty.of(type, property).read().apply(fact);
        }
    }

    private static RuleItemBuilder<?> asked(Pattern pattern, Variable<Object> number) {
        var meaning = new AccumulationMeaning(pattern);
        return PatternDSL.expr(
                pattern.accumulated().toString(),
                number,
                made -> meaning.holds(made instanceof Number whole ? whole.intValue() : null));
    }

    private static void test(PatternDef<Object> model, FactType type, Constraint constraint) {
        FactProperty property = FactProperty.of(type, constraint.property());
        var read = property.read();
        var holds = OperatorMeaning.of(constraint);
        String name = type + "." + constraint.property() + " " + constraint.operator() + " " + constraint.operands();
        if (constraint.operator() == Operator.EQUAL
                && property.kind() == PropertyKind.TEXT
                && constraint.operands().get(0) instanceof Operand.TextOperand text) {
            model.expr(
                    name,
                    fact -> holds.test(read.apply(fact)),
                    PatternDSL.alphaIndexedBy(
                            String.class, ConstraintType.EQUAL, property.number(), text(property), text.value()));
        } else {
            model.expr(name, fact -> holds.test(read.apply(fact)));
        }
    }

    private void join(PatternDef<Object> model, FactType type, Constraint constraint) {
        BoundNames.BoundName other =
                names.of((Operand.ReferenceOperand) constraint.operands().get(0));
        Variable<Object> fact = facts.get(other.place());
        FactProperty left = FactProperty.of(type, constraint.property());
        FactProperty right = other.asProperty();
        var readLeft = left.read();
        var readRight = right.read();
        var holds = OperatorMeaning.between(constraint.operator());
        String name = type + "." + constraint.property() + " " + constraint.operator() + " " + (added + other.place())
                + "." + other.property();
        if (constraint.operator() == Operator.EQUAL
                && left.kind() == PropertyKind.TEXT
                && right.kind() == PropertyKind.TEXT) {
            model.expr(
                    name,
                    fact,
                    (one, two) -> holds.test(readLeft.apply(one), readRight.apply(two)),
                    PatternDSL.betaIndexedBy(
                            String.class, ConstraintType.EQUAL, left.number(), text(left), text(right)));
        } else {
            model.expr(name, fact, (one, two) -> holds.test(readLeft.apply(one), readRight.apply(two)));
        }
    }

    private static Function1<Object, String> text(FactProperty property) {
        var read = property.read();
        return fact -> (String) read.apply(fact);
    }
}
