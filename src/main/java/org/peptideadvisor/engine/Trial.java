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
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.Presence;

/** How far each rule got with the facts of one decision. */
public final class Trial {

    private final Map<String, List<Step>> ladders;
    private final Tries tries;
    private final List<Object> given;
    private final Map<Object, Integer> order = new HashMap<>();

    Trial(Map<String, List<Step>> ladders, Tries tries, List<Object> given) {
        this.ladders = ladders;
        this.tries = tries;
        this.given = given;
        given.forEach(fact -> order.putIfAbsent(fact, order.size()));
    }

    /** Only matches in which the fact of this name has one of these ids count. */
    public record Pin(String name, Set<String> ids) {}

    /**
     * What the facts fell short of.
     *
     * @param rule the id of a rule
     * @param pin what the match must be about, or null
     * @return null when nothing is missing: the rule fires on these facts
     */
    public @Nullable Gap gap(String rule, @Nullable Pin pin) {
        List<List<Object>> before = List.of();
        List<Step> steps = ladders.getOrDefault(rule, List.of());
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            List<List<Object>> matches = matches(step.outline().id(), step, pin);
            if (matches.isEmpty()) {
                boolean within = at > 0 && steps.get(at - 1).pattern() == step.pattern();
                return gap(step, steps.size() - at, within, before, pin);
            }
            before = matches;
        }
        return null;
    }

    private List<List<Object>> matches(String outline, Step step, @Nullable Pin pin) {
        List<List<Object>> all = tries.of(outline);
        int place = pin == null ? -1 : place(step, pin.name());
        if (pin == null || place < 0) {
            return all;
        }
        return all.stream()
                .filter(match -> place >= match.size() || pinned(match.get(place), pin))
                .toList();
    }

    private static boolean pinned(Object fact, Pin pin) {
        for (FactType type : FactType.values()) {
            if (type.type().isInstance(fact)) {
                return pin.ids().contains(Property.of(type, "id").read().apply(fact));
            }
        }
        return false;
    }

    /** Where in a match the fact of a name stands; -1 when the rule has none of that name. */
    private static int place(Step step, String name) {
        int place = 0;
        for (Pattern pattern : step.rule().when()) {
            if (pattern.presence() != Presence.NOT) {
                if (name.equals(pattern.name())) {
                    return place;
                }
                place++;
            }
        }
        return -1;
    }

    /** @param within whether the step before ends with the same pattern, so that its last facts already met part of it */
    private Gap gap(Step step, int left, boolean within, List<List<Object>> before, @Nullable Pin pin) {
        Constraint constraint = step.constraint();
        FactType type = step.last().type();
        if (step.inTheWay() != null) {
            var facts = distinct(lasts(matches(step.inTheWay().id(), step, pin)));
            return new Gap(step.rule(), step.last(), null, List.of(), facts, List.of(), left);
        }
        List<List<Object>> best = sorted(before);
        if (!best.isEmpty() && constraint != null && constraint.operands().get(0) instanceof Operand.Reference) {
            best = best.subList(0, 1);
        }
        Pin asked = pin != null && pin.name().equals(step.last().name()) ? pin : null;
        List<Object> facts = within
                ? distinct(lasts(best))
                : given.stream()
                        .filter(type.type()::isInstance)
                        .filter(fact -> asked == null || pinned(fact, asked))
                        .distinct()
                        .toList();
        if (constraint == null) {
            return new Gap(step.rule(), step.last(), null, List.of(), facts, List.of(), left);
        }
        var read = Property.of(type, constraint.property()).read();
        var actual = new LinkedHashSet<@Nullable Object>();
        facts.forEach(fact -> actual.add(read.apply(fact)));
        return new Gap(
                step.rule(),
                step.last(),
                constraint,
                needed(step, constraint, best),
                facts,
                Collections.unmodifiableList(new ArrayList<>(actual)),
                left);
    }

    private static List<Object> needed(Step step, Constraint constraint, List<List<Object>> before) {
        var needed = new LinkedHashSet<Object>();
        for (Operand operand : constraint.operands()) {
            if (operand instanceof Operand.Text text) {
                needed.add(text.value());
            } else if (operand instanceof Operand.Number number) {
                needed.add(number.value());
            } else if (operand instanceof Operand.Literal literal) {
                needed.add(literal.value());
            } else if (operand instanceof Operand.Reference reference && !before.isEmpty()) {
                Object value = value(step, reference, before.get(0));
                if (value != null) {
                    needed.add(value);
                }
            }
        }
        return List.copyOf(needed);
    }

    /** What a reference stands for in a match. */
    private static @Nullable Object value(Step step, Operand.Reference reference, List<Object> match) {
        int place = 0;
        for (Pattern pattern : step.rule().when()) {
            if (pattern.presence() != Presence.NOT) {
                String property = reference.name().equals(pattern.name()) ? reference.property() : null;
                for (Constraint constraint : pattern.constraints()) {
                    if (constraint.operator() == Operator.NAME
                            && constraint.operands().get(0) instanceof Operand.Reference named
                            && named.name().equals(reference.name())) {
                        property = constraint.property();
                    }
                }
                if (property != null && place < match.size()) {
                    return Property.of(pattern.type(), property).read().apply(match.get(place));
                }
                place++;
            }
        }
        return null;
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
