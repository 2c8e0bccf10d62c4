package org.peptideadvisor.rulebook.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;

/** What each operator holds of which value; a value that was not asked is null. */
class OperatorMeaningTest {

    private static final Operand NULL = new Operand.LiteralOperand("null");

    @ParameterizedTest
    @CsvSource({
        "LESS,             17, true",
        "LESS,             18, false",
        "LESS_OR_EQUAL,    18, true",
        "LESS_OR_EQUAL,    19, false",
        "GREATER,          19, true",
        "GREATER,          18, false",
        "GREATER_OR_EQUAL, 18, true",
        "GREATER_OR_EQUAL, 17, false",
        "EQUAL,            18, true",
        "EQUAL,            17, false",
        "NOT_EQUAL,        17, true",
        "NOT_EQUAL,        18, false",
        "LESS,               , false",
        "LESS_OR_EQUAL,      , false",
        "GREATER,            , false",
        "GREATER_OR_EQUAL,   , false",
        "EQUAL,              , false",
        "NOT_EQUAL,          , true"
    })
    void withANumberWrittenAndOfAnotherFact(Operator operator, Integer actual, boolean holds) {
        assertThat(holds(actual, operator, new Operand.NumberOperand(18))).isEqualTo(holds);
        assertThat(OperatorMeaning.between(operator).test(actual, 18)).isEqualTo(holds);
    }

    @Test
    void nothingIsBelowOrAboveWhatWasNotAsked() {
        for (Operator operator :
                List.of(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.GREATER, Operator.GREATER_OR_EQUAL)) {
            assertThat(holds(18, operator, NULL)).isFalse();
            assertThat(OperatorMeaning.between(operator).test(null, null)).isFalse();
        }
    }

    @Test
    void ofALotOfTexts() {
        var two = new Operand[] {new Operand.TextOperand("oily"), new Operand.TextOperand("dry")};
        assertThat(holds("dry", Operator.IN, two)).isTrue();
        assertThat(holds("normal", Operator.IN, two)).isFalse();
        assertThat(holds(null, Operator.IN, two)).isFalse();
        assertThat(holds("dry", Operator.NOT_IN, two)).isFalse();
        assertThat(holds("normal", Operator.NOT_IN, two)).isTrue();
        assertThat(holds(null, Operator.NOT_IN, two)).isTrue();
    }

    @Test
    void nullInAListIsWhatWasNotAsked() {
        assertThat(holds(null, Operator.IN, new Operand.TextOperand("dry"), NULL))
                .isTrue();
        assertThat(holds(null, Operator.NOT_IN, new Operand.TextOperand("dry"), NULL))
                .isFalse();
        assertThat(holds("oily", Operator.NOT_IN, new Operand.TextOperand("dry"), NULL))
                .isTrue();
    }

    @Test
    void ofLists() {
        var entry = new Operand.TextOperand("redness");
        assertThat(holds(List.of("redness", "dryness"), Operator.CONTAINS, entry))
                .isTrue();
        assertThat(holds(List.of("dryness"), Operator.CONTAINS, entry)).isFalse();
        assertThat(holds(List.of(), Operator.NOT_CONTAINS, entry)).isTrue();
        assertThat(holds(List.of("redness"), Operator.NOT_CONTAINS, entry)).isFalse();
        assertThat(OperatorMeaning.between(Operator.CONTAINS).test(List.of("redness"), "redness"))
                .isTrue();
        assertThat(OperatorMeaning.between(Operator.NOT_CONTAINS).test(List.of("redness"), "redness"))
                .isFalse();
    }

    @Test
    void ofFlagsAndOfNothing() {
        assertThat(holds(true, Operator.EQUAL, new Operand.LiteralOperand("true")))
                .isTrue();
        assertThat(holds(true, Operator.EQUAL, new Operand.LiteralOperand("false")))
                .isFalse();
        assertThat(holds(null, Operator.EQUAL, NULL)).isTrue();
        assertThat(holds("dry", Operator.NOT_EQUAL, NULL)).isTrue();
        assertThat(OperatorMeaning.between(Operator.EQUAL).test(null, null)).isTrue();
    }

    @Test
    void aNameAsksNothingAndAReferenceIsNoValue() {
        var name = new Operand.ReferenceOperand("$id", null);
        assertThat(holds("dry", Operator.NAME, name)).isTrue();
        assertThatThrownBy(() -> holds("dry", Operator.EQUAL, name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OperatorMeaning.between(Operator.IN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean holds(Object actual, Operator operator, Operand... operands) {
        return OperatorMeaning.of(new Constraint("property", operator, Arrays.asList(operands), "", 1, 1))
                .test(actual);
    }
}
