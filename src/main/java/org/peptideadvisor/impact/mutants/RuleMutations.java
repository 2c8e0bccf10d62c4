package org.peptideadvisor.impact.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.mutants.ConstraintMutations.ChangedConstraint;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.meaning.PropertyDomain;

/**
 * Makes the mutants of a rule: each line and each comparison dropped, each boundary moved, each number one more and one less, each id
 * another, each verb weakened. The same rule and catalog always give the same mutants, in the same order.
 */
final class RuleMutations {

    private final PropertyDomain domain;

    /** @param domain which ids there are in the place of another */
    RuleMutations(PropertyDomain domain) {
        this.domain = domain;
    }

    /** All mutants of a rule. */
    List<RuleMutant> of(Rule rule) {
        var mutants = new ArrayList<RuleMutant>();
        for (int place = 0; place < rule.when().size(); place++) {
            Pattern pattern = rule.when().get(place);
            if (!isPointedAt(rule, pattern)) {
                add(rule, MutantKind.LINE, "without " + shown(pattern), with(rule, place, null), mutants);
            }
            constraints(rule, place, pattern, mutants);
            if (pattern.isAccumulated()) {
                bounds(rule, place, pattern, mutants);
            }
        }
        for (int place = 0; place < rule.then().size(); place++) {
            conclusion(rule, place, mutants);
        }
        return List.copyOf(mutants);
    }

    private void constraints(Rule rule, int place, Pattern pattern, List<RuleMutant> mutants) {
        for (int at = 0; at < pattern.constraints().size(); at++) {
            Constraint constraint = pattern.constraints().get(at);
            if (constraint.isName()) {
                continue;
            }
            if (pattern.constraints().stream().filter(one -> !one.isName()).count() > 1) {
                var fewer = new ArrayList<>(pattern.constraints());
                fewer.remove(at);
                add(
                        rule,
                        MutantKind.COMPARISON,
                        "without " + constraint.text(),
                        with(rule, place, asking(pattern, fewer)),
                        mutants);
            }
            Set<String> ids = domain.texts(pattern.type(), constraint.property());
            for (ChangedConstraint changed : ConstraintMutations.of(constraint, ids)) {
                var others = new ArrayList<>(pattern.constraints());
                others.set(at, changed.constraint());
                add(
                        rule,
                        changed.kind(),
                        constraint.text() + " becomes " + changed.constraint().text(),
                        with(rule, place, asking(pattern, others)),
                        mutants);
            }
        }
    }

    private void bounds(Rule rule, int place, Pattern pattern, List<RuleMutant> mutants) {
        Accumulation made = pattern.accumulated();
        for (int at = 0; at < made.bounds().size(); at++) {
            for (ChangedConstraint changed :
                    ConstraintMutations.of(made.bounds().get(at), Set.of())) {
                var bounds = new ArrayList<>(made.bounds());
                bounds.set(at, changed.constraint());
                var other = new Accumulation(made.function(), made.name(), made.argument(), made.property(), bounds);
                add(
                        rule,
                        changed.kind(),
                        made.bounds().get(at).text() + " becomes "
                                + changed.constraint().text(),
                        with(
                                rule,
                                place,
                                new Pattern(
                                        pattern.presence(),
                                        pattern.name(),
                                        pattern.type(),
                                        pattern.constraints(),
                                        other,
                                        pattern.line(),
                                        pattern.column())),
                        mutants);
            }
        }
    }

    private void conclusion(Rule rule, int place, List<RuleMutant> mutants) {
        Conclusion conclusion = rule.then().get(place);
        for (Conclusion weaker : WeakerVerb.of(conclusion)) {
            add(
                    rule,
                    MutantKind.VERB,
                    WeakerVerb.shown(conclusion) + " becomes " + WeakerVerb.shown(weaker),
                    saying(rule, place, weaker),
                    mutants);
        }
        add(rule, MutantKind.VERB, "without " + WeakerVerb.shown(conclusion), saying(rule, place, null), mutants);
        for (int at = 0; at < conclusion.arguments().size(); at++) {
            String kind = conclusion.shape().get(at).vocabulary();
            if (kind != null && conclusion.arguments().get(at) instanceof ConclusionArgument.TextArgument id) {
                String other = ConstraintMutations.another(
                        id.value(), domain.ids(kind), List.of(new Operand.TextOperand(id.value())));
                if (other != null) {
                    Conclusion changed = WeakerVerb.with(conclusion, at, new ConclusionArgument.TextArgument(other));
                    add(
                            rule,
                            MutantKind.ID,
                            WeakerVerb.shown(conclusion) + " becomes " + WeakerVerb.shown(changed),
                            saying(rule, place, changed),
                            mutants);
                }
            } else if (conclusion.arguments().get(at) instanceof ConclusionArgument.NumberArgument number) {
                Conclusion changed =
                        WeakerVerb.with(conclusion, at, new ConclusionArgument.NumberArgument(number.value() + 1));
                add(
                        rule,
                        MutantKind.NUMBER,
                        WeakerVerb.shown(conclusion) + " becomes " + WeakerVerb.shown(changed),
                        saying(rule, place, changed),
                        mutants);
            }
        }
    }

    private static void add(Rule rule, MutantKind kind, String what, Rule changed, List<RuleMutant> mutants) {
        mutants.add(new RuleMutant(rule.id() + "~" + (mutants.size() + 1), rule, kind, what, changed));
    }

    /** Whether another part of the rule speaks of what a condition names. */
    private static boolean isPointedAt(Rule rule, Pattern pattern) {
        var given = new TreeSet<String>();
        if (pattern.name() != null) {
            given.add(pattern.name());
        }
        pattern.constraints().stream()
                .filter(Constraint::isName)
                .forEach(constraint -> given.add(
                        ((Operand.ReferenceOperand) constraint.operands().get(0)).name()));
        boolean compared = rule.when().stream()
                .filter(other -> !other.equals(pattern))
                .flatMap(other -> other.constraints().stream())
                .filter(Constraint::isJoin)
                .anyMatch(constraint -> given.contains(
                        ((Operand.ReferenceOperand) constraint.operands().get(0)).name()));
        return compared
                || rule.then().stream()
                        .flatMap(said -> said.arguments().stream())
                        .anyMatch(argument -> argument instanceof ConclusionArgument.BoundArgument bound
                                && given.contains(bound.name()));
    }

    private static Rule with(Rule rule, int place, @Nullable Pattern pattern) {
        var when = new ArrayList<>(rule.when());
        if (pattern == null) {
            when.remove(place);
        } else {
            when.set(place, pattern);
        }
        return copy(rule, when, rule.then());
    }

    private static Rule saying(Rule rule, int place, @Nullable Conclusion conclusion) {
        var then = new ArrayList<>(rule.then());
        if (conclusion == null) {
            then.remove(place);
        } else {
            then.set(place, conclusion);
        }
        return copy(rule, rule.when(), then);
    }

    private static Rule copy(Rule rule, List<Pattern> when, List<Conclusion> then) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.folder(),
                rule.metadata(),
                when,
                then,
                rule.text(),
                rule.file(),
                rule.line());
    }

    private static Pattern asking(Pattern pattern, List<Constraint> constraints) {
        return new Pattern(
                pattern.presence(),
                pattern.name(),
                pattern.type(),
                constraints,
                pattern.accumulation(),
                pattern.line(),
                pattern.column());
    }

    private static String shown(Pattern pattern) {
        String presence =
                switch (pattern.presence()) {
                    case EACH -> "";
                    case EXISTS -> "exists ";
                    case NOT -> "not ";
                    case ACCUMULATED -> "accumulate ";
                };
        return presence + pattern.type().label() + "( "
                + String.join(
                        ", ",
                        pattern.constraints().stream().map(Constraint::text).toList()) + " )";
    }
}
