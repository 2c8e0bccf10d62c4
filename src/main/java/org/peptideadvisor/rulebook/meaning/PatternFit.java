package org.peptideadvisor.rulebook.meaning;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;

/** Tells whether a single fact could satisfy a pattern. Constraints between two facts are ignored. Immutable. */
public final class PatternFit {

    private final FactType type;
    private final Map<String, Predicate<Object>> asked = new TreeMap<>();
    private final boolean joins;
    private final boolean named;
    private final @Nullable String amounts;

    public PatternFit(Pattern pattern) {
        type = pattern.type();
        joins = pattern.constraints().stream().anyMatch(Constraint::isJoin);
        named = pattern.name() != null || pattern.constraints().stream().anyMatch(Constraint::isName);
        amounts = pattern.accumulation() == null ? null : pattern.accumulation().property();
        for (Constraint constraint : pattern.constraints()) {
            asked.merge(constraint.property(), asked(constraint), Predicate::and);
        }
    }

    /** The kind of fact that it looks at. */
    public FactType type() {
        return type;
    }

    /** For each property that the pattern looks at, what it asks of it alone; the facts asked must be of its type. */
    public Map<String, Predicate<Object>> byProperty() {
        return Map.copyOf(asked);
    }

    /** What a fact adds to the number that the pattern makes of facts; null when it fits not, or when no number is made of a property. */
    public @Nullable Object amount(Object fact) {
        return amounts != null && holds(fact)
                ? FactProperty.of(type, amounts).read().apply(fact)
                : null;
    }

    /** Whether it makes a number of this property of facts. */
    public boolean amountsTo(String property) {
        return property.equals(amounts);
    }

    /** Whether it asks something of two facts. */
    public boolean joins() {
        return joins;
    }

    /** Whether the fact fits. */
    public boolean holds(Object fact) {
        if (!type.type().isInstance(fact)) {
            return false;
        }
        for (Predicate<Object> one : asked.values()) {
            if (!one.test(fact)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether it could matter to the rule that one fact stands where the other stood; null stands for no fact. A fact that is
     * compared or pointed to matters whenever it fits.
     */
    public boolean tells(@Nullable Object before, @Nullable Object after) {
        boolean fitted = before != null && holds(before);
        boolean fits = after != null && holds(after);
        return fitted != fits || (fits && (joins || named));
    }

    /** Whether it looks at a property in which two facts of its kind differ. */
    public boolean looksAtDifference(Object one, Object other) {
        return type.type().isInstance(one)
                && type.type().isInstance(other)
                && asked.keySet().stream()
                        .map(property -> FactProperty.of(type, property).read())
                        .anyMatch(read -> !Objects.equals(read.apply(one), read.apply(other)));
    }

    private Predicate<Object> asked(Constraint constraint) {
        if (!constraint.isFixed()) {
            return fact -> true;
        }
        Predicate<@Nullable Object> holds = OperatorMeaning.of(constraint);
        Function<Object, @Nullable Object> read =
                FactProperty.of(type, constraint.property()).read();
        return fact -> holds.test(read.apply(fact));
    }
}
