package org.peptideadvisor.question.whatif;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/** The numbers at which the comparisons of rules turn. */
final class Turns {

    private Turns() {}

    /**
     * For every number that a rule compares a property with, the number itself and its neighbours, sorted: whatever the rules
     * tell apart, they tell apart by one of these.
     */
    static Set<Integer> of(RuleBook book, String property, FactType... types) {
        var turns = new TreeSet<Integer>();
        for (Rule rule : book.rules()) {
            for (Pattern pattern : rule.when()) {
                if (List.of(types).contains(pattern.type())) {
                    for (Constraint constraint : pattern.constraints()) {
                        if (constraint.property().equals(property)) {
                            add(constraint, turns);
                        }
                    }
                }
            }
        }
        return Collections.unmodifiableSet(turns);
    }

    private static void add(Constraint constraint, Set<Integer> turns) {
        for (Operand operand : constraint.operands()) {
            if (operand instanceof Operand.Number number) {
                turns.add(number.value() - 1);
                turns.add(number.value());
                turns.add(number.value() + 1);
            }
        }
    }
}
