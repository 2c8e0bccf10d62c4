package org.peptideadvisor.rulebook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a condition makes of all facts that fit: one number, and what is asked of that number.
 *
 * @param function how the number is made
 * @param name what the rule calls the number, such as {@code $n}
 * @param argument the name of the property that is added up or compared; null when the facts are counted
 * @param property that property; null when the facts are counted
 * @param bounds what is asked of the number, each a comparison of {@code name} with a whole number; at least one
 */
public record Accumulation(
        AccumulateFunction function,
        String name,
        @Nullable String argument,
        @Nullable String property,
        List<Constraint> bounds) {

    public Accumulation {
        bounds = List.copyOf(bounds);
    }

    /** How one number is made of many facts. */
    public enum AccumulateFunction {
        /** How many facts there are. */
        COUNT,
        /** All their numbers together; a number that was not asked adds nothing. */
        SUM,
        /** The lowest of their numbers; there is none when no fact has a number. */
        MIN,
        /** The highest of their numbers; there is none when no fact has a number. */
        MAX;

        /** The function that rules call by this word, or null. */
        public static @Nullable AccumulateFunction of(String word) {
            for (AccumulateFunction function : values()) {
                if (function.word().equals(word)) {
                    return function;
                }
            }
            return null;
        }

        /** The word that rules use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it was written, without what is asked of the number: {@code count()} or {@code sum( $times )}. */
    public String call() {
        return function.word() + (argument == null ? "()" : "( " + argument + " )");
    }
}
