package org.peptideadvisor.rulebook.meaning;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * The numbers at which comparisons turn: each number that is written in a constraint, and its two neighbours. Whatever constraints
 * tell apart, they tell apart by one of these.
 */
public final class TurningNumbers {

    private TurningNumbers() {}

    /** Those of every constraint on a property of these kinds of fact; sorted. */
    public static Set<Integer> of(RuleBook book, String property, FactType... types) {
        return Collections.unmodifiableSet(of(book.rules().stream()
                .flatMap(rule -> rule.when().stream())
                .filter(pattern -> List.of(types).contains(pattern.type()))
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(constraint -> constraint.property().equals(property))));
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
