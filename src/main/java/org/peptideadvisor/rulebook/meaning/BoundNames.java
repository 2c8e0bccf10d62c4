package org.peptideadvisor.rulebook.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Pattern;

/** The meaning of the names that the conditions of a rule bind. Immutable. */
public final class BoundNames {

    private final Map<String, BoundName> names = new HashMap<>();

    /**
     * What a name stands for.
     *
     * @param place the place of the condition that gives the name, from 0
     * @param pattern that condition
     * @param property the property that is named; null when the whole fact is
     */
    public record BoundName(int place, Pattern pattern, @Nullable String property) {

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
            if (pattern.isAccumulated()) {
                continue; // what it names is known in it alone
            }
            if (pattern.name() != null) {
                names.put(pattern.name(), new BoundName(place, pattern, null));
            }
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.isName() && constraint.operands().get(0) instanceof Operand.ReferenceOperand given) {
                    names.put(given.name(), new BoundName(place, pattern, constraint.property()));
                }
            }
        }
    }

    /**
     * What a reference leads to, such as {@code $c.id}.
     *
     * @throws IllegalArgumentException if the conditions give no such name
     */
    public BoundName of(Operand.ReferenceOperand reference) {
        BoundName bound = of(reference.name());
        return reference.property() == null
                ? bound
                : new BoundName(bound.place(), bound.pattern(), reference.property());
    }

    /**
     * What a name stands for.
     *
     * @throws IllegalArgumentException if the conditions do not give it
     */
    public BoundName of(String name) {
        BoundName bound = find(name);
        if (bound == null) {
            throw new IllegalArgumentException("the rule names nothing " + name);
        }
        return bound;
    }

    /** What a name stands for; null if the conditions do not give it. */
    public @Nullable BoundName find(String name) {
        return names.get(name);
    }
}
