package org.peptideadvisor.rulebook.meaning;

import java.util.Collection;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Accumulation.AccumulateFunction;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;

/** The number that a condition makes of facts, and what is asked of that number. Immutable. */
public final class AccumulationMeaning {

    private final Accumulation accumulation;
    private final Function<Object, @Nullable Object> read;
    private final Predicate<@Nullable Object> asked;

    /** @param pattern one whose facts are accumulated */
    public AccumulationMeaning(Pattern pattern) {
        this.accumulation = pattern.accumulated();
        String property = accumulation.property();
        this.read = property == null
                ? fact -> 1
                : FactProperty.of(pattern.type(), property).read();
        this.asked = accumulation.bounds().stream()
                .map(OperatorMeaning::of)
                .reduce(Predicate::and)
                .orElse(number -> true);
    }

    /** The number that some facts make, all of which fit; null when there is none. */
    public @Nullable Integer of(Collection<?> facts) {
        IntStream numbers = facts.stream().map(read).filter(Objects::nonNull).mapToInt(number -> (Integer) number);
        return switch (accumulation.function()) {
            case COUNT, SUM -> numbers.sum();
            case MIN -> boxed(numbers.min());
            case MAX -> boxed(numbers.max());
        };
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** Whether a number is as the condition asks; null is not. */
    public boolean holds(@Nullable Integer number) {
        return number != null && asked.test(number);
    }

    /** Whether the facts of a kind can make any number that is as the condition asks. */
    public boolean canHold(FactType type) {
        return numbers(type).anyMatch(this::holds);
    }

    /** Whether every number that the facts of a kind can make is as the condition asks. */
    public boolean mustHold(FactType type) {
        boolean always = accumulation.function() == AccumulateFunction.COUNT
                || accumulation.function() == AccumulateFunction.SUM;
        return always && numbers(type).allMatch(this::holds);
    }

    /** The numbers that can make a difference: those of the comparisons with their neighbours, the lowest and the highest. */
    private Stream<Integer> numbers(FactType type) {
        int most = accumulation.function() == AccumulateFunction.COUNT ? type.most() : Integer.MAX_VALUE;
        return Stream.concat(TurningNumbers.of(accumulation.bounds().stream()).stream(), Stream.of(0, most))
                .filter(number -> number >= 0 && number <= most);
    }
}
