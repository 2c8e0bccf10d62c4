package org.peptideadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.CheckDeadline;

/** What a guard asks for, what is softer, and what is a weaker guard. */
class SafetyGuardTest {

    private static final String FILE = "scenarios/guards/one.yaml";
    private static final String GUARD =
            """
            title: Wilson disease
            guards: [ SAF012 ]
            given:
              client: { age: 40, conditions: [ wilson-disease ], uses: [ { id: copper-tripeptide-1 } ] }
            keepOut:
              - { kind: group, id: copper }
              - { kind: substance, id: ghk-cu-injectable }
            hold: true
            tell:
              - copper specialist
              - never again
            leastOutcome: refer
            leastUrgency: urgent
            """;

    @Test
    void eachPartThatTheAnswerDoesNotKeepIsTold_whereItStands() {
        assertThat(softer(GUARD))
                .extracting(found -> found.line() + " " + found.message().replaceFirst("[^:]*: ", ""))
                .containsExactly(
                        "7 substance ghk-cu-injectable is not excluded",
                        "8 actives are not held back",
                        "11 nothing tells of 'never again'",
                        "13 the most urgent referral is soon, not urgent");
    }

    @Test
    void aRuleThatStandsOnTheRowMustSpeak() {
        assertThat(softer(GUARD.replace("[ SAF012 ]", "[ SAF012, SAF057 ]")))
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("no rule that stands on SAF057 speaks"));
    }

    @Test
    void whereNobodyIsReferredThatIsTold() {
        String asked = "conditions: [ wilson-disease ], uses: [ { id: copper-tripeptide-1 } ]";
        assertThat(softer(GUARD.replace(asked, "conditions: []")))
                .extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("nobody is referred"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    guards: [ SAF012 ]; guards: SAF999; unknown-id; no row of safety.csv is called 'SAF999'
                    guards: [ SAF012 ]; guards: []; bad-guard; names no row
                    kind: group; kind: groop; unknown-id; is none of
                    id: copper }; id: coppper }; unknown-id; no group is called 'coppper'
                    id: copper }; id: copper, code: avoid }; bad-guard; a kind and an id
                    hold: true; hold: false; bad-guard; is true or left out
                    - copper specialist; - {}; bad-guard; is one word or a few
                    - copper specialist; - '...'; bad-guard; is one word or a few
                    leastOutcome: refer; leastOutcome: stop; unknown-id; is none of
                    leastUrgency: urgent; leastUrgency: now; unknown-id; is none of
                    hold: true; holds: true; bad-guard; a guard has no field 'holds'
                    """)
    void whatNoGuardHasIsRefused(String written, String wrong, String code, String message) {
        assertThat(read(FILE, GUARD.replace(written, wrong)).diagnostics()).anySatisfy(found -> {
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.message()).contains(message);
            assertThat(found.fix()).isNotNull();
        });
    }

    @Test
    void aGuardThatLiesElsewhereIsRefused() {
        assertThat(read("scenarios/allergy/one.yaml", GUARD).diagnostics()).anySatisfy(found -> {
            assertThat(found.code()).isEqualTo("bad-guard");
            assertThat(found.fix()).contains("scenarios/guards");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    guards: [ SAF012 ]; guards: SAF011; SAF012 is not guarded
                    age: 40; age: 41; its client is another
                    - { kind: group, id: copper }; - { kind: group, id: soy }; group copper need not be kept out
                    hold: true; # hold; actives need not be held back
                    - copper specialist; - copper; '''copper specialist'' need not be told'
                    leastOutcome: refer; leastOutcome: hold; the least outcome is lower
                    leastUrgency: urgent; # urgent; the least urgency is lower
                    """)
    void aGuardThatAsksForLessIsWeaker(String written, String less, String lost) {
        assertThat(GuardWeakening.between(Map.of(FILE, GUARD), Map.of(FILE, GUARD.replace(written, less))))
                .singleElement()
                .satisfies(weaker -> {
                    assertThat(weaker.rows()).containsExactly("SAF012");
                    assertThat(weaker.lost()).containsExactly(lost);
                    assertThat(weaker.gone()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    title: Wilson disease; title: Wilson disease and copper
                    guards: [ SAF012 ]; guards: [ SAF011, SAF012 ]
                    leastUrgency: urgent; leastUrgency: emergency
                    - { kind: group, id: copper }; - { kind: group, id: copper }, { kind: group, id: soy }
                    """)
    void aGuardThatAsksForAsMuchIsNotWeaker(String written, String as) {
        String after = GUARD.replace(written, as.replace("}, {", "}\n  - {"));
        assertThat(GuardWeakening.between(Map.of(FILE, GUARD), Map.of("scenarios/guards/two.yaml", after)))
                .isEmpty();
    }

    @Test
    void aGuardThatCannotBeReadAnyMoreIsGone() {
        assertThat(GuardWeakening.between(Map.of(FILE, GUARD), Map.of(FILE, "a: [")))
                .singleElement()
                .satisfies(weaker -> assertThat(weaker.gone()).isTrue());
    }

    private static List<Diagnostic> softer(String text) {
        ScenarioReader.ReadScenarios read = read(FILE, text);
        assertThat(read.diagnostics()).isEmpty();
        return new GuardTrial(ShippedRelease.get().advisor(), false)
                .softer(read.guards(), Map.of(FILE, text), CheckDeadline.NONE);
    }

    private static ScenarioReader.ReadScenarios read(String file, String text) {
        return new ScenarioReader(ShippedRelease.get().intake()).read(Map.of(file, text));
    }
}
