package org.peptideadvisor.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;

/**
 * Whatever may be asked of one fact reads differently from whatever else may be asked of it: every comparison with every id
 * one by one, and the comparisons with a few ids two by two.
 */
class OneFactReadingTest {

    private static final Values VALUES = new Values(ShippedRelease.get().catalog());
    private static final RuleReadings READINGS =
            new RuleReadings(ShippedRelease.get().catalog(), RuleReadings.ENGLISH);

    private final Map<String, String> meanings = new HashMap<>();

    @Test
    void everyComparisonWithEveryId() {
        for (FactType type : FactType.values()) {
            var all = new ArrayList<Constraint>(VALUES.some(type));
            type.properties().forEach((property, kind) -> {
                for (Operator operator : Values.operators(kind)) {
                    VALUES.operands(type, property)
                            .forEach(operand -> all.add(Values.constraint(property, operator, List.of(operand))));
                }
            });
            all.forEach(constraint -> check(type, List.of(constraint)));
        }
        assertThat(meanings.size()).isGreaterThan(8_000);
    }

    @Test
    void everyTwoComparisons() {
        for (FactType type : FactType.values()) {
            List<Constraint> few = few(type);
            for (int first = 0; first < few.size(); first++) {
                for (int second = first; second < few.size(); second++) {
                    check(type, List.of(few.get(first), few.get(second)));
                }
            }
        }
        assertThat(meanings.size()).isGreaterThan(70_000);
    }

    /** Every operator of every property with a few values, alone and together; ids that several properties share first. */
    private static List<Constraint> few(FactType type) {
        var few = new ArrayList<Constraint>();
        type.properties().forEach((property, kind) -> {
            List<Operand> values = VALUES.few(type, property);
            for (Operator operator : Values.operators(kind)) {
                values.forEach(value -> few.add(Values.constraint(property, operator, List.of(value))));
                if (operator == Operator.IN || operator == Operator.NOT_IN) {
                    few.add(Values.constraint(property, operator, values));
                    few.add(Values.constraint(property, operator, values.subList(0, values.size() - 1)));
                }
            }
            if (kind == PropertyKind.TEXT || kind == PropertyKind.NUMBER) {
                List<Operand> nothing = List.of(new Operand.LiteralOperand("null"));
                few.add(Values.constraint(property, Operator.EQUAL, nothing));
                few.add(Values.constraint(property, Operator.NOT_EQUAL, nothing));
            }
        });
        return few;
    }

    private void check(FactType type, List<Constraint> constraints) {
        for (FactPresence presence : Outlines.ALONE) {
            Rule rule = rule(new Pattern(presence, null, type, constraints, 1, 1));
            String meaning = Outlines.meaning(rule);
            String reading = READINGS.of(rule).sentence();
            assertThat(meanings.merge(reading, meaning, (before, now) -> before))
                    .as(reading)
                    .isEqualTo(meaning);
        }
    }

    private static Rule rule(Pattern pattern) {
        var careful = new Conclusion(Verb.CAUTION, List.of(new ConclusionArgument.TextArgument("Careful.")), 1, 1);
        return Outlines.rule(List.of(pattern), List.of(careful));
    }
}
