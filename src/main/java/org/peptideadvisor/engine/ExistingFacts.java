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
 * Finds the facts that satisfy the {@code exists} conditions of a fired rule. The engine only reports that such
 * facts exist, not which. Immutable.
 */
final class ExistingFacts {

    private final List<ExistsCondition> conditions;

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
        conditions = rule.when().stream()
                .filter(pattern -> pattern.presence() == FactPresence.EXISTS)
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
        return !conditions.isEmpty();
    }

    /**
     * The facts of a match that are grounds of the rule. Drools puts a fact of its own before a first condition that binds nothing,
     * and {@link RuleModel} makes a rule that only asks what exists wait for the client.
     */
    List<Object> matched(List<Object> match) {
        Object first = match.get(0);
        boolean added = first instanceof InitialFactImpl || (areAsked() && bound == 0 && first instanceof Client);
        return added ? match.subList(1, match.size()) : match;
    }

    /**
     * For each such condition, the facts that satisfy it.
     *
     * @param matched what {@link #matched} tells of the match
     * @param facts all that are there
     */
    List<List<Object>> among(List<?> facts, List<Object> matched) {
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
