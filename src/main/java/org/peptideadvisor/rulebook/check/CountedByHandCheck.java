package org.peptideadvisor.rulebook.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;
import org.peptideadvisor.rulebook.meaning.BoundNames;

/**
 * Finds rules that count facts by naming them one by one: a fact, another that is not the same, and none of which anything is said.
 * A warning: such a rule fires for every pair in either order.
 */
final class CountedByHandCheck implements RuleCheck {

    private static final CodeExplanation BY_HAND = CodeExplanation.warning(
            "counted-by-hand",
            "A rule counts facts by asking for one and for another that is not the same.",
            "It fires for every pair of facts in either order, and its answer names the same facts again and again.",
            "Count them: accumulate( Use( groups contains \"strong-active\" ); $n : count(); $n >= 2 ).");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(BY_HAND);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        var names = new BoundNames(rule.when());
        Set<String> spoken = new HashSet<>();
        rule.then().forEach(said -> said.arguments().forEach(argument -> {
            if (argument instanceof ConclusionArgument.BoundArgument bound) {
                spoken.add(bound.name());
            }
        }));
        Set<Pattern> counted = new HashSet<>();
        for (Pattern pattern : rule.when()) {
            Pattern other = pattern.presence() == FactPresence.NOT ? null : otherThan(pattern, names);
            if (other != null
                    && asked(other).equals(asked(pattern))
                    && !spoken.contains(String.valueOf(other.name()))
                    && !spoken.contains(String.valueOf(pattern.name()))) {
                counted.add(other);
                counted.add(pattern);
            }
        }
        if (!counted.isEmpty()) {
            Pattern first =
                    rule.when().stream().filter(counted::contains).findFirst().orElseThrow();
            report.add(
                    BY_HAND,
                    rule.file(),
                    new OutlinePlaces(rule).pattern(first),
                    "this counts to " + counted.size() + " by hand, and fires for every pair in either order",
                    "write accumulate( " + first.type().label() + "( " + String.join(", ", asked(first))
                            + " ); $n : count(); $n >= " + counted.size() + " )");
        }
    }

    /** The condition whose fact this one must not be, where that is all that it asks of it; else null. */
    private static @Nullable Pattern otherThan(Pattern pattern, BoundNames names) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.isJoin()
                    && constraint.operator() == Operator.NOT_EQUAL
                    && constraint.operands().get(0) instanceof Operand.ReferenceOperand reference) {
                var bound = names.of(reference);
                if (bound.pattern().type() == pattern.type()
                        && constraint.property().equals(bound.property())) {
                    return bound.pattern();
                }
            }
        }
        return null;
    }

    /** What is asked of a fact but that it be another one. */
    private static List<String> asked(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(constraint -> !constraint.isName())
                .filter(constraint -> !(constraint.isJoin() && constraint.operator() == Operator.NOT_EQUAL))
                .map(Constraint::text)
                .sorted()
                .toList();
    }
}
