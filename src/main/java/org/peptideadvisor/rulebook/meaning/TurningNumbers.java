package org.peptideadvisor.rulebook.meaning;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peptideadvisor.rulebook.Accumulation;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * The numbers at which comparisons turn: each number that is written in a constraint, and its two neighbours. Whatever constraints
 * tell apart, they tell apart by one of these.
 */
public final class TurningNumbers {

    private TurningNumbers() {}

    /** Of a property that is added up any number may turn a comparison; more than these are in no answer. */
    private static final int MOST_ADDED = 3_650;

    /** Those of every constraint on a property of these kinds of fact, and of every number that is made of that property; sorted. */
    public static Set<Integer> of(RuleBook book, String property, FactType... types) {
        List<Pattern> patterns = book.rules().stream()
                .flatMap(rule -> rule.when().stream())
                .filter(pattern -> List.of(types).contains(pattern.type()))
                .toList();
        Set<Integer> numbers = of(patterns.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(constraint -> constraint.property().equals(property)));
        patterns.stream()
                .map(Pattern::accumulation)
                .filter(made -> made != null && property.equals(made.property()))
                .forEach(made -> numbers.addAll(of(made)));
        return Collections.unmodifiableSet(numbers);
    }

    private static Set<Integer> of(Accumulation made) {
        Set<Integer> numbers = of(made.bounds().stream());
        if (made.function() != Accumulation.AccumulateFunction.SUM) {
            return numbers;
        }
        int highest = numbers.stream().max(Integer::compare).orElse(0);
        return IntStream.rangeClosed(0, Math.min(highest, MOST_ADDED)).boxed().collect(Collectors.toSet());
    }

    /** Those of some constraints; sorted. */
    static Set<Integer> of(Stream<Constraint> constraints) {
        return constraints
                .flatMap(constraint -> constraint.operands().stream())
                .filter(Operand.NumberOperand.class::isInstance)
                .map(operand -> ((Operand.NumberOperand) operand).value())
                .flatMap(number -> Stream.of(number - 1, number, number + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
