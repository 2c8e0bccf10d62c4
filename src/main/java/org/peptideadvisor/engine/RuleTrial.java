package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.meaning.AccumulationMeaning;
import org.peptideadvisor.rulebook.meaning.BoundNames;
import org.peptideadvisor.rulebook.meaning.BoundNames.BoundName;
import org.peptideadvisor.rulebook.meaning.FactProperty;
import org.peptideadvisor.rulebook.meaning.OperatorMeaning;

/** The result of matching the steps of all rules against the facts of one decision. */
public final class RuleTrial {

    private final Map<String, List<RuleStep>> ladders;
    private final TrialMatches tries;
    private final List<Object> given;
    private final Map<Object, Integer> order = new HashMap<>();

    RuleTrial(Map<String, List<RuleStep>> ladders, TrialMatches tries, List<Object> given) {
        this.ladders = ladders;
        this.tries = tries;
        this.given = given;
        given.forEach(fact -> order.putIfAbsent(fact, order.size()));
    }

    /** Only matches in which the fact of this name has one of these ids count. */
    public record PinnedFact(String name, Set<String> ids) {}

    /**
     * What the facts fell short of.
     *
     * @param rule the id of a rule
     * @param pin what the match must be about, or null
     * @return null when nothing is missing: the rule fires on these facts
     */
    public @Nullable RuleGap gap(String rule, @Nullable PinnedFact pin) {
        List<List<Object>> before = List.of();
        List<RuleStep> steps = ladders.getOrDefault(rule, List.of());
        for (int at = 0; at < steps.size(); at++) {
            RuleStep step = steps.get(at);
            List<List<Object>> matches = matches(step.outline().id(), step, pin);
            if (matches.isEmpty()) {
                boolean within = at > 0 && steps.get(at - 1).pattern() == step.pattern();
                return gap(step, steps.size() - at, within, before, pin);
            }
            before = matches;
        }
        return null;
    }

    private List<List<Object>> matches(String outline, RuleStep step, @Nullable PinnedFact pin) {
        List<List<Object>> all = tries.of(outline);
        BoundName bound = pin == null ? null : new BoundNames(step.rule().when()).find(pin.name());
        if (pin == null || bound == null || bound.place() > step.pattern()) {
            return all;
        }
        int place = placeInMatch(step, bound);
        return all.stream()
                .filter(match -> pinned(match.get(place), bound.pattern().type(), pin))
                .toList();
    }

    /** A match holds no fact for a condition under {@code not} or {@code exists}. */
    private static int placeInMatch(RuleStep step, BoundName bound) {
        return (int) ExistingFacts.bound(step.rule().when().subList(0, bound.place()));
    }

    private static boolean pinned(Object fact, FactType type, PinnedFact pin) {
        return pin.ids().contains(FactProperty.of(type, "id").read().apply(fact));
    }

    /** @param within whether the step before ends with the same pattern, so that its last facts already met part of it */
    private RuleGap gap(RuleStep step, int left, boolean within, List<List<Object>> before, @Nullable PinnedFact pin) {
        Constraint constraint = step.constraint();
        FactType type = step.last().type();
        if (step.inTheWay() != null) {
            var facts = distinct(lasts(matches(step.inTheWay().id(), step, pin)));
            return new RuleGap(step.rule(), step.last(), null, List.of(), facts, List.of(), left);
        }
        List<List<Object>> best = sorted(before);
        if (step.last().isAccumulated()) {
            int bound = (int) ExistingFacts.bound(step.outline().when());
            return accumulated(
                    step, left, best.isEmpty() ? List.of() : best.get(0).subList(0, bound));
        }
        if (!best.isEmpty() && constraint != null && constraint.isJoin()) {
            best = best.subList(0, 1);
        }
        PinnedFact asked = pin != null && pin.name().equals(step.last().name()) ? pin : null;
        List<Object> facts = within
                ? distinct(lasts(best))
                : given.stream()
                        .filter(type.type()::isInstance)
                        .filter(fact -> asked == null || pinned(fact, type, asked))
                        .distinct()
                        .toList();
        if (constraint == null) {
            return new RuleGap(step.rule(), step.last(), null, List.of(), facts, List.of(), left);
        }
        var read = FactProperty.of(type, constraint.property()).read();
        var actual = new LinkedHashSet<@Nullable Object>();
        facts.forEach(fact -> actual.add(read.apply(fact)));
        return new RuleGap(
                step.rule(),
                step.last(),
                constraint,
                needed(step, constraint, best),
                facts,
                Collections.unmodifiableList(new ArrayList<>(actual)),
                left);
    }

    /** The number that the facts make is not as the step asks. */
    private RuleGap accumulated(RuleStep step, int left, List<Object> match) {
        List<List<Object>> each = new ExistingFacts(step.outline()).accumulated(given, match);
        List<Object> counted = each.get(each.size() - 1).stream().distinct().toList();
        Integer number = new AccumulationMeaning(step.last()).of(counted);
        Constraint failed = step.last().accumulated().bounds().stream()
                .filter(bound -> !OperatorMeaning.of(bound).test(number))
                .findFirst()
                .orElse(step.last().accumulated().bounds().get(0));
        return new RuleGap(
                step.rule(),
                step.last(),
                failed,
                failed.operands().stream().map(OperatorMeaning::value).toList(),
                counted,
                Collections.singletonList(number),
                left);
    }

    private static List<@Nullable Object> needed(RuleStep step, Constraint constraint, List<List<Object>> before) {
        if (!constraint.isJoin()) {
            return constraint.operands().stream()
                    .map(OperatorMeaning::value)
                    .distinct()
                    .toList();
        }
        BoundName bound = new BoundNames(step.rule().when())
                .of((Operand.ReferenceOperand) constraint.operands().get(0));
        int place = placeInMatch(step, bound);
        Object value = before.isEmpty() || place >= before.get(0).size()
                ? null
                : bound.read(before.get(0).get(place));
        return value == null ? List.of() : List.of(value);
    }

    private static List<Object> lasts(List<List<Object>> matches) {
        return matches.stream().map(match -> match.get(match.size() - 1)).toList();
    }

    private List<Object> distinct(List<Object> facts) {
        return facts.stream()
                .distinct()
                .sorted((one, other) -> Integer.compare(order(one), order(other)))
                .toList();
    }

    private List<List<Object>> sorted(List<List<Object>> matches) {
        return matches.stream()
                .sorted((one, other) -> {
                    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                        int by = Integer.compare(order(one.get(i)), order(other.get(i)));
                        if (by != 0) {
                            return by;
                        }
                    }
                    return Integer.compare(one.size(), other.size());
                })
                .toList();
    }

    private int order(Object fact) {
        return order.getOrDefault(fact, Integer.MAX_VALUE);
    }
}
