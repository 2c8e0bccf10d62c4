package org.peptideadvisor.rulebook.check.logic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.meaning.OperatorMeaning;
import org.peptideadvisor.rulebook.meaning.PropertyDomain;

/**
 * Decides which constraints on one fact can hold, and which follow from others.
 *
 * <p>Implementation note: there is no solver. The truth of a constraint changes only at the values that
 * constraints name, so it is enough to try the witnesses of {@link PropertyDomain}.
 */
final class ConstraintLogic {

    private final PropertyDomain domain;

    ConstraintLogic(PropertyDomain domain) {
        this.domain = domain;
    }

    /** Whether there is a value for each property that satisfies every fixed constraint on it. */
    boolean canHold(FactType type, List<Constraint> constraints) {
        return byProperty(constraints).entrySet().stream()
                .allMatch(property ->
                        values(type, property.getKey(), property.getValue()).anyMatch(all(property.getValue())));
    }

    /** Whether each value that satisfies the stronger constraints satisfies the weaker, which are fixed, as well. */
    boolean implies(FactType type, List<Constraint> stronger, List<Constraint> weaker) {
        Map<String, List<Constraint>> given = byProperty(stronger);
        return byProperty(weaker).entrySet().stream().allMatch(property -> {
            List<Constraint> known = given.getOrDefault(property.getKey(), List.of());
            List<Constraint> both =
                    Stream.concat(known.stream(), property.getValue().stream()).toList();
            return values(type, property.getKey(), both).filter(all(known)).allMatch(all(property.getValue()));
        });
    }

    /** Whether each value of the one property that these alternatives ask about satisfies one of them. */
    boolean coverAll(FactType type, List<List<Constraint>> alternatives) {
        List<Constraint> every = alternatives.stream().flatMap(List::stream).toList();
        return every.stream().allMatch(Constraint::isFixed)
                && values(type, every.get(0).property(), every).allMatch(value -> alternatives.stream()
                        .anyMatch(asked -> all(asked).test(value)));
    }

    private Stream<@Nullable Object> values(FactType type, String property, List<Constraint> constraints) {
        Set<@Nullable Object> values = domain.witnesses(type, property, constraints);
        return values.stream();
    }

    private static Predicate<@Nullable Object> all(List<Constraint> constraints) {
        List<Predicate<@Nullable Object>> asked =
                constraints.stream().map(OperatorMeaning::of).toList();
        return value -> asked.stream().allMatch(one -> one.test(value));
    }

    private static Map<String, List<Constraint>> byProperty(List<Constraint> constraints) {
        var properties = new LinkedHashMap<String, List<Constraint>>();
        constraints.stream().filter(Constraint::isFixed).forEach(constraint -> properties
                .computeIfAbsent(constraint.property(), name -> new ArrayList<>())
                .add(constraint));
        return properties;
    }
}
