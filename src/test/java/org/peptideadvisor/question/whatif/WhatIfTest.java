package org.peptideadvisor.question.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhatIf.UnchangeableFact;
import org.peptideadvisor.model.advice.WhatIf.WhatIfOutcome;
import org.peptideadvisor.model.word.DaySession;

/** What-if on the shipped rules, each answer worked out by hand from the rules that are named. */
class WhatIfTest {

    private static final String ADULT =
            "'age': 45, 'skinType': 'normal', 'sensitivity': 'none', 'phototype': 2, 'concerns': [{'id': 'wrinkles'}],"
                    + " 'medications': [], 'allergies': [], 'signs': []";
    private static final String WELL = ADULT + ", 'conditions': []";

    @Test
    void afterAPeelARetinolWaitsUntilTheEleventhDay() {
        // ASM-064: a peel is recent up to ten days; SAF-3100 then keeps retinoids out
        WhatIf answer = ask(
                WELL + ", 'uses': [], 'procedures': [{'id': 'superficial-peel', 'daysAgo': 4}]",
                WantedKind.INGREDIENT,
                "retinol");
        assertThat(ways(answer)).containsExactly(List.of("Wait 7 days."));
        assertThat(answer.proposals().get(0).reasons())
                .extracting(reason -> reason.rule())
                .containsExactly("SUP-031");
    }

    @Test
    void twoThingsAtOnceWhenTwoStandInTheWay() {
        // and one retinoid is enough: SUP-031 is silent while another is in use
        WhatIf answer = ask(
                WELL + ", 'uses': [{'id': 'retinal'}], 'procedures': [{'id': 'superficial-peel', 'daysAgo': 4}]",
                WantedKind.INGREDIENT,
                "retinol");
        assertThat(ways(answer))
                .containsExactly(
                        List.of("Stop using Retinal (retinaldehyde), unless somebody prescribed it.", "Wait 7 days."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tretinoin", "adapalene", "oral-isotretinoin", "retinoid"})
    void whatIsPrescribedOrMayBeIsNeverStopped(String id) {
        WhatIf answer =
                ask(WELL + ", 'uses': [{'id': '" + id + "'}], 'procedures': []", WantedKind.INGREDIENT, "retinol");
        assertThat(answer.outcome()).isEqualTo(WhatIfOutcome.NONE);
        assertThat(answer.proposals()).isEmpty();
        assertThat(answer.standing())
                .contains(new UnchangeableFact(
                        "uses: " + id, "medicine", "Wrinkles on sturdy adult skin: retinol", "SUP-031"));
        assertThat(answer.because()).contains("for the clinician alone");
    }

    @Test
    void aPregnancyIsNotWishedAway() {
        WhatIf answer = ask(
                ADULT + ", 'conditions': ['pregnancy'], 'uses': [], 'procedures': []",
                WantedKind.INGREDIENT,
                "retinol");
        assertThat(answer.outcome()).isEqualTo(WhatIfOutcome.NONE);
        assertThat(answer.standing()).extracting(UnchangeableFact::fact).containsOnly("condition: pregnancy");
        assertThat(answer.standing()).extracting(UnchangeableFact::kind).containsOnly("body");
    }

    @Test
    void aDateThatNobodyAskedForIsNotWaitedFor() {
        WhatIf answer = ask(
                WELL + ", 'uses': [], 'procedures': [{'id': 'superficial-peel'}]", WantedKind.INGREDIENT, "retinol");
        assertThat(answer.outcome()).isEqualTo(WhatIfOutcome.NONE);
        assertThat(answer.standing())
                .extracting(UnchangeableFact::fact, UnchangeableFact::kind)
                .contains(org.assertj.core.api.Assertions.tuple(
                        "procedure: superficial-peel (date not asked)", "not-asked"));
    }

    @Test
    void aWishForAnOilIsTakenBack() {
        WhatIf answer = ask(
                WELL + ", 'uses': [], 'procedures': [], 'wants': {'forms': ['oil', 'gel']}",
                WantedKind.RULE,
                "FRM-017");
        assertThat(ways(answer)).containsExactly(List.of("Take back the wish for form “Oil”."));
    }

    @Test
    void aNewHourDoesNotPartCopperFromVitaminC() {
        // PLN-505 looks at what is in the plan and at no hour: either of the two has to leave it
        WhatIf answer = ask(
                WELL + ", 'procedures': [], 'uses': [{'id': 'copper-tripeptide-1', 'when': 'evening'},"
                        + " {'id': 'l-ascorbic-acid', 'when': 'evening'}]",
                WantedKind.RULE,
                "PLN-505");
        assertThat(ways(answer))
                .containsExactly(
                        List.of("Stop using Copper peptide (GHK-Cu), unless somebody prescribed it."),
                        List.of("Stop using L-ascorbic acid (pure vitamin C), unless somebody prescribed it."));
    }

    @Test
    void aCopperPeptideInUseKeepsItsMorningUnlessItIsMoved() {
        // PLN-506: without a retinoid and vitamin C what is used in the morning stays there; moving it asks less than
        // stopping
        WhatIf answer = ask(
                ADULT.replace("'wrinkles'", "'dryness'") + ", 'conditions': [], 'procedures': [],"
                        + " 'uses': [{'id': 'copper-tripeptide-1', 'when': 'morning'}]",
                WantedKind.RULE,
                "PLN-506");
        assertThat(ways(answer)).containsExactly(List.of("Use Copper peptide (GHK-Cu) in the evening only."));
    }

    @Test
    void aSecondPeptideHasRoomInALongerRoutine() {
        // PLC-001: one peptide has a place unless the routine is a fuller one; the second by rank is told instead of
        // the first
        String client = WELL + ", 'uses': [], 'procedures': [], 'stepBudget': 'standard'";
        WhatIf answer = ask(
                client,
                WantedKind.INGREDIENT,
                "tetradecyl-aminobutyroylvalylaminobutyric-urea-trifluoroacetate",
                PlanPlace.ANYWHERE);
        assertThat(ways(answer))
                .containsExactly(
                        List.of(
                                "Choose another length of routine: “I like a longer routine: up to 8 products, 10-15 minutes a day”."));
        assertThat(answer.proposals().get(0).changes().get(0).kind()).isEqualTo("budget");
        assertThat(ask(client, WantedKind.INGREDIENT, "palmitoyl-pentapeptide-4", PlanPlace.ANYWHERE)
                        .outcome())
                .isEqualTo(WhatIfOutcome.ALREADY);
    }

    @Test
    void oneOfTwoRetinoidsHasAPlaceOnceTheOtherIsStopped() {
        // INT045 never lets both into one week, and of two alike the first by id stays
        WhatIf answer = ask(
                WELL + ", 'procedures': [], 'uses': [{'id': 'retinal', 'when': 'evening', 'perWeek': 2},"
                        + " {'id': 'retinol', 'when': 'evening', 'perWeek': 2}]",
                WantedKind.INGREDIENT,
                "retinol",
                PlanPlace.ANYWHERE);
        assertThat(ways(answer))
                .contains(List.of("Stop using Retinal (retinaldehyde), unless somebody prescribed it."));
    }

    @Test
    void whatIsPrescribedIsNotMovedToTheMorning() {
        WhatIf answer = ask(
                WELL + ", 'procedures': [], 'uses': [{'id': 'tretinoin', 'when': 'evening'}]",
                WantedKind.INGREDIENT,
                "tretinoin",
                PlanPlace.of(DaySession.MORNING));
        assertThat(answer.outcome()).isEqualTo(WhatIfOutcome.CLINICIAN);
        assertThat(answer.proposals()).isEmpty();
    }

    @Test
    void onlyAPrescriberDecidesOnADrug() {
        WhatIf answer = ask(WELL + ", 'uses': [], 'procedures': []", WantedKind.INGREDIENT, "tretinoin");
        assertThat(answer.outcome()).isEqualTo(WhatIfOutcome.CLINICIAN);
    }

    @Test
    void aReferralIsNotLiftedAndWhatIsUrgentComesFirst() {
        String acne = ADULT + ", 'conditions': ['acne'], 'uses': [], 'procedures': []";
        assertThat(ask(acne, WantedKind.RULE, "ESC-350").outcome()).isEqualTo(WhatIfOutcome.CLINICIAN);
        String urgent = WELL.replace("'signs': []", "'signs': ['changing-mole']")
                + ", 'uses': [], 'procedures': [{'id': 'superficial-peel', 'daysAgo': 4}]";
        assertThat(ask(urgent, WantedKind.INGREDIENT, "retinol").outcome()).isEqualTo(WhatIfOutcome.CLINICIAN);
    }

    @Test
    void aReferralThatIsThereIsTold() {
        WhatIf answer = ask(
                ADULT + ", 'conditions': ['acne'], 'uses': [],"
                        + " 'procedures': [{'id': 'superficial-peel', 'daysAgo': 4}]",
                WantedKind.INGREDIENT,
                "retinol");
        assertThat(answer.referrals()).isNotEmpty();
    }

    @Test
    void aBudgetThatIsUsedUpIsSaid() {
        var budget = new QuestionBudget(0, Duration.ofMinutes(10));
        WhatIf answer = ShippedRelease.get()
                .questions()
                .whatIf(
                        client(WELL + ", 'uses': [], 'procedures': [{'id': 'superficial-peel', 'daysAgo': 4}]"),
                        new WantedSubject(WantedKind.INGREDIENT, "retinol"),
                        budget);
        assertThat(budget.wasCut()).isTrue();
        assertThat(answer.outcome()).isEqualTo(WhatIfOutcome.NONE);
        assertThat(answer.because()).isEqualTo("There was no time to find a way.");
    }

    private static WhatIf ask(String client, WantedKind kind, String id) {
        return Ask.whatIf(client(client), kind, id);
    }

    private static WhatIf ask(String client, WantedKind kind, String id, PlanPlace place) {
        return Ask.whatIf(client(client), new WantedSubject(kind, id, place));
    }

    private static Consultation client(String fields) {
        return Ask.client("{" + fields + "}");
    }

    private static List<List<String>> ways(WhatIf answer) {
        return answer.proposals().stream()
                .map(one ->
                        one.changes().stream().map(WhatIf.ProposedChange::text).toList())
                .toList();
    }
}
