package org.peptideadvisor.rulebook.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.Kind;
import org.peptideadvisor.rulebook.IdKind;

/**
 * The few values of a property that can make a difference to some constraints: what they name, the neighbours of the numbers
 * that they name, every id that the vocabulary has, and one that nobody named. If none of these satisfies them all,
 * nothing does.
 */
final class Witnesses {

    private static final String OTHERWISE = "\u0000";
    private static final int MOST_ENTRIES = 8;

    private final Material material;

    Witnesses(Material material) {
        this.material = material;
    }

    /** Whether there is a value for each property that satisfies every fixed constraint on it. */
    boolean canHold(FactType type, List<Constraint> constraints) {
        for (var property : byProperty(constraints).entrySet()) {
            List<Constraint> asked = property.getValue();
            if (values(type, property.getKey(), asked).stream().noneMatch(value -> all(value, asked))) {
                return false;
            }
        }
        return true;
    }

    /** Whether each value that satisfies the stronger constraints satisfies the weaker, which are fixed, as well. */
    boolean implies(FactType type, List<Constraint> stronger, List<Constraint> weaker) {
        Map<String, List<Constraint>> given = byProperty(stronger);
        for (var property : byProperty(weaker).entrySet()) {
            List<Constraint> asked = property.getValue();
            List<Constraint> known = given.getOrDefault(property.getKey(), List.of());
            Set<@Nullable Object> values = values(
                    type,
                    property.getKey(),
                    Stream.concat(known.stream(), asked.stream()).toList());
            if (values.stream().anyMatch(value -> all(value, known) && !all(value, asked))) {
                return false;
            }
        }
        return true;
    }

    /** Whether each value of the one property that these alternatives ask about satisfies one of them. */
    boolean coverAll(FactType type, List<List<Constraint>> alternatives) {
        List<Constraint> every = alternatives.stream().flatMap(List::stream).toList();
        return every.stream().allMatch(Values::isFixed)
                && values(type, every.get(0).property(), every).stream()
                        .allMatch(value -> alternatives.stream().anyMatch(asked -> all(value, asked)));
    }

    private static boolean all(@Nullable Object value, Collection<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            if (!Values.satisfies(value, constraint)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Constraint>> byProperty(List<Constraint> constraints) {
        var properties = new LinkedHashMap<String, List<Constraint>>();
        for (Constraint constraint : constraints) {
            if (Values.isFixed(constraint)) {
                properties
                        .computeIfAbsent(constraint.property(), name -> new ArrayList<>())
                        .add(constraint);
            }
        }
        return properties;
    }

    private Set<@Nullable Object> values(FactType type, String property, List<Constraint> constraints) {
        var named = new LinkedHashSet<@Nullable Object>();
        for (Constraint constraint : constraints) {
            for (Operand operand : constraint.operands()) {
                named.add(Values.of(operand));
            }
        }
        Kind kind = type.properties().get(property);
        if (kind == Kind.LIST) {
            return subsets(named);
        }
        if (kind == Kind.NUMBER) {
            return numbers(property, named);
        }
        if (kind == Kind.FLAG) {
            return new LinkedHashSet<>(List.of(true, false));
        }
        List<String> kinds = IdKind.of(type, property);
        kinds.forEach(some -> named.addAll(material.ids(some)));
        if (kinds.isEmpty()) {
            named.add(OTHERWISE);
        }
        if (!property.equals("id")) {
            named.add(null);
        }
        return named;
    }

    private static Set<@Nullable Object> numbers(String property, Set<@Nullable Object> named) {
        int least = property.equals("phototype") ? 1 : 0;
        int most = property.equals("phototype") ? 6 : Integer.MAX_VALUE;
        var numbers = new LinkedHashSet<@Nullable Object>();
        numbers.add(null);
        numbers.add(least);
        for (Object value : named) {
            if (value instanceof Integer number) {
                for (int near = number - 1; near <= number + 1; near++) {
                    if (near >= least && near <= most) {
                        numbers.add(near);
                    }
                }
            }
        }
        return numbers;
    }

    /** Every list of the named entries; of very many entries only each alone, all together and none. */
    private static Set<@Nullable Object> subsets(Set<@Nullable Object> named) {
        var entries = new ArrayList<>(named);
        var lists = new LinkedHashSet<@Nullable Object>();
        if (entries.size() > MOST_ENTRIES) {
            entries.forEach(entry -> lists.add(List.of(String.valueOf(entry))));
            lists.add(List.copyOf(entries));
            lists.add(List.of());
            return lists;
        }
        for (int some = 0; some < 1 << entries.size(); some++) {
            var list = new ArrayList<@Nullable Object>();
            for (int i = 0; i < entries.size(); i++) {
                if ((some & 1 << i) != 0) {
                    list.add(entries.get(i));
                }
            }
            lists.add(list);
        }
        return lists;
    }
}
