package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.drools.base.reteoo.InitialFactImpl;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.meaning.BoundNames;
import org.peptideadvisor.rulebook.meaning.FactProperty;
import org.peptideadvisor.rulebook.meaning.OperatorMeaning;

/**
 * Finds the facts that satisfy the {@code exists} conditions of a fired rule, and those that it counted or added up. The engine
 * only reports that such facts exist, or their number, not which they are. Immutable.
 */
final class ExistingFacts {

    private final List<ExistsCondition> conditions;
    private final List<ExistsCondition> accumulated;

    /** How many conditions bind a fact. */
    private final int bound;

    /** A condition: {@code holds} takes the facts that the rule bound, in order, and one that may satisfy it. */
    private record ExistsCondition(Class<?> type, List<BiPredicate<List<Object>, Object>> holds) {

        boolean holds(List<Object> bound, Object fact) {
            if (!type.isInstance(fact)) {
                return false;
            }
            for (BiPredicate<List<Object>, Object> one : holds) {
                if (!one.test(bound, fact)) {
                    return false;
                }
            }
            return true;
        }
    }

    ExistingFacts(Rule rule) {
        bound = (int) bound(rule.when());
        conditions = conditions(rule, FactPresence.EXISTS);
        accumulated = conditions(rule, FactPresence.ACCUMULATED);
    }

    private static List<ExistsCondition> conditions(Rule rule, FactPresence presence) {
        return rule.when().stream()
                .filter(pattern -> pattern.presence() == presence)
                .map(pattern -> condition(pattern, rule.when()))
                .toList();
    }

    /** How many of some conditions bind a fact. */
    static long bound(List<Pattern> when) {
        return when.stream()
                .filter(pattern -> pattern.presence() == FactPresence.EACH)
                .count();
    }

    private static ExistsCondition condition(Pattern pattern, List<Pattern> when) {
        var holds = new ArrayList<BiPredicate<List<Object>, Object>>();
        for (Constraint constraint : pattern.constraints()) {
            var read = FactProperty.of(pattern.type(), constraint.property()).read();
            if (constraint.isName()) {
                continue;
            }
            if (constraint.isJoin()) {
                var other = new BoundNames(when)
                        .of((Operand.ReferenceOperand) constraint.operands().get(0));
                int place = (int) bound(when.subList(0, other.place()));
                var meaning = OperatorMeaning.between(constraint.operator());
                holds.add((bound, fact) -> meaning.test(read.apply(fact), other.read(bound.get(place))));
            } else {
                var meaning = OperatorMeaning.of(constraint);
                holds.add((bound, fact) -> meaning.test(read.apply(fact)));
            }
        }
        return new ExistsCondition(pattern.type().type(), List.copyOf(holds));
    }

    /** Whether the rule has such conditions. */
    boolean areAsked() {
        return !conditions.isEmpty() || !accumulated.isEmpty();
    }

    /**
     * The facts of a match that are grounds of the rule. Drools puts a fact of its own before a first condition that binds nothing,
     * and {@link RuleModel} makes a rule that only asks what exists wait for the client.
     */
    List<Object> matched(List<Object> match) {
        Object first = match.get(0);
        boolean added = first instanceof InitialFactImpl || (areAsked() && bound == 0 && first instanceof Client);
        return withoutNumbers(added ? match.subList(1, match.size()) : match);
    }

    /** What Drools matched without the numbers that it made of facts: they stand in the match in the place of their conditions. */
    static List<Object> withoutNumbers(List<Object> match) {
        return match.stream().noneMatch(Number.class::isInstance)
                ? match
                : match.stream().filter(fact -> !(fact instanceof Number)).toList();
    }

    /**
     * For each such condition, the facts that satisfy it.
     *
     * @param matched what {@link #matched} tells of the match
     * @param facts all that are there
     */
    List<List<Object>> among(List<?> facts, List<Object> matched) {
        return among(conditions, facts, matched);
    }

    /** For each condition that counts facts or adds them up, these facts. */
    List<List<Object>> accumulated(List<?> facts, List<Object> matched) {
        return among(accumulated, facts, matched);
    }

    private List<List<Object>> among(List<ExistsCondition> conditions, List<?> facts, List<Object> matched) {
        List<Object> written = matched.subList(matched.size() - bound, matched.size());
        var existing = new ArrayList<List<Object>>(conditions.size());
        for (ExistsCondition condition : conditions) {
            var satisfying = new ArrayList<Object>(2);
            for (Object fact : facts) {
                if (condition.holds(written, fact)) {
                    satisfying.add(fact);
                }
            }
            existing.add(satisfying);
        }
        return existing;
    }
}
