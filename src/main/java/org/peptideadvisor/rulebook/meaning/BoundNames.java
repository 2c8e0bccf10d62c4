package org.peptideadvisor.rulebook.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Pattern;

/** What the names in a rule's conditions stand for. Immutable. */
public final class BoundNames {

    private final Map<String, Bound> names = new HashMap<>();

    /**
     * What a name stands for.
     *
     * @param place the place of the condition that gives the name, from 0
     * @param pattern that condition
     * @param property the property that is named; null when the whole fact is
     */
    public record Bound(int place, Pattern pattern, @Nullable String property) {

        /** Reads the property off a fact that fits the condition; {@link #property} is not null. */
        public @Nullable Object read(Object fact) {
            return asProperty().read().apply(fact);
        }

        /** The property, which is not null. */
        public FactProperty asProperty() {
            if (property == null) {
                throw new IllegalStateException("a whole fact is no value");
            }
            return FactProperty.of(pattern.type(), property);
        }
    }

    public BoundNames(List<Pattern> when) {
        for (int place = 0; place < when.size(); place++) {
            Pattern pattern = when.get(place);
            if (pattern.name() != null) {
                names.put(pattern.name(), new Bound(place, pattern, null));
            }
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.isName() && constraint.operands().get(0) instanceof Operand.Reference given) {
                    names.put(given.name(), new Bound(place, pattern, constraint.property()));
                }
            }
        }
    }

    /**
     * What a reference leads to, such as {@code $c.id}.
     *
     * @throws IllegalArgumentException if the conditions give no such name
     */
    public Bound of(Operand.Reference reference) {
        Bound bound = of(reference.name());
        return reference.property() == null ? bound : new Bound(bound.place(), bound.pattern(), reference.property());
    }

    /**
     * What a name stands for.
     *
     * @throws IllegalArgumentException if the conditions do not give it
     */
    public Bound of(String name) {
        Bound bound = find(name);
        if (bound == null) {
            throw new IllegalArgumentException("the rule names nothing " + name);
        }
        return bound;
    }

    /** What a name stands for; null if the conditions do not give it. */
    public @Nullable Bound find(String name) {
        return names.get(name);
    }
}
