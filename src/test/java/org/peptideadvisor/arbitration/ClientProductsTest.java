package org.peptideadvisor.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.BriefAnswer;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.model.fact.Use;

/** What comes of the products that a client names by their labels. */
class ClientProductsTest {

    private static final String PLAIN = "'age': 40, 'skinType': 'normal', 'sensitivity': 'low',"
            + " 'concerns': [{'id': 'wrinkles', 'severity': 'moderate'}], 'conditions': [], 'medications': [],"
            + " 'signs': [], 'procedures': []";
    private static final String NIGHT_CREAM = "{'name': 'Night cream', 'when': 'evening', 'perWeek': 3,"
            + " 'label': 'Ingredients: Aqua, Glycerin, Niacinamide, Retinol, Cetearyl Alcohol, Phenoxyethanol'}";

    @Test
    void whatALabelHoldsIsInUse() {
        Consultation consultation = client("'allergies': []", NIGHT_CREAM);
        assertThat(consultation.all(Use.class))
                .extracting(Use::id)
                .containsExactlyInAnyOrder("glycerin", "niacinamide", "retinol");
        assertThat(consultation.all(Use.class)).allSatisfy(use -> {
            assertThat(use.session()).isEqualTo("evening");
            assertThat(use.perWeek()).isEqualTo(3);
        });
        assertThat(consultation.all(Unanswered.class)).doesNotContain(new Unanswered("uses"));
    }

    @Test
    void aProductIsOneStepUnderItsOwnName() {
        BriefAnswer answer = answer(client("'allergies': []", NIGHT_CREAM));
        List<PlanStep> own = steps(answer)
                .filter(step -> step.ingredients().contains("retinol"))
                .distinct()
                .toList();
        assertThat(own).isNotEmpty().allSatisfy(step -> {
            assertThat(step.name()).isEqualTo("Night cream");
            assertThat(step.product()).isEqualTo("Night cream");
            assertThat(step.ingredients()).containsExactlyInAnyOrder("retinol", "niacinamide", "glycerin");
            assertThat(step.days()).hasSizeLessThanOrEqualTo(3);
        });
        assertThat(steps(answer).filter(step -> step.ingredients().contains("niacinamide")))
                .allMatch(step -> "Night cream".equals(step.product()));
        assertThat(answer.plan().phases())
                .allSatisfy(phase -> assertThat(phase.morning()).noneMatch(step -> step.product() != null));
    }

    @Test
    void aProductStopsForWhatItHolds_andNothingOfItStaysInThePlan() {
        BriefAnswer answer = answer(client("'allergies': [], 'hormonal': 'pregnant'", NIGHT_CREAM));
        StopNotice stop = answer.stop().get(0);
        assertThat(stop.product()).isEqualTo("Night cream");
        assertThat(stop.id()).isEqualTo("retinol");
        assertThat(stop.how()).startsWith("Leave Night cream out from tonight: it holds retinol.");
        assertThat(stop.rules()).isNotEmpty();
        assertThat(answer.stop()).hasSize(1);
        assertThat(answer.summary()).anyMatch(sentence -> sentence.equals("Stop Night cream for now."));
        assertThat(steps(answer)).noneMatch(step -> step.product() != null);
    }

    @Test
    void anAllergenStopsAProductThatHoldsNothingElse() {
        BriefAnswer answer = answer(
                client(
                        "'allergies': ['fragrance']",
                        "{'name': 'Body milk', 'label': 'Ingredients: Aqua, Glycerin, Cetearyl Alcohol, Parfum, Phenoxyethanol'}"));
        assertThat(answer.stop()).hasSize(1);
        assertThat(answer.stop().get(0).product()).isEqualTo("Body milk");
        assertThat(steps(answer)).noneMatch(step -> "Body milk".equals(step.product()));
    }

    @Test
    void whatWasReadByPuttingLettersRightKeepsOutAndBringsNothingIn() {
        Consultation repaired = client(
                "'allergies': [], 'hormonal': 'pregnant'",
                "{'name': 'Old tube', 'label': 'Ingredients: Aqua, Glycerin, Cetearyl Alcohol, Retino1, Phenoxyethanol'}");
        assertThat(repaired.all(Use.class)).extracting(Use::id).doesNotContain("retinol");
        assertThat(repaired.products().get(0).mayHold()).contains("retinol");
        assertThat(answer(repaired).stop())
                .anySatisfy(stop -> assertThat(stop.product()).isEqualTo("Old tube"));
    }

    @Test
    void anAcidBehindTheOnePercentLineIsNoPeel() {
        Consultation consultation = client(
                "'allergies': []",
                "{'label': 'Ingredients: Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Lactic Acid, Citric Acid'}");
        assertThat(consultation.all(Use.class)).extracting(Use::id).doesNotContain("lactic-acid", "aha");
        assertThat(consultation.products().get(0).mayHold()).isEmpty();
    }

    @Test
    void aMoisturiserAndASunscreenTakeThePlaceOfThePlainOnes() {
        BriefAnswer answer = answer(client(
                "'allergies': []",
                "{'name': 'Day cream', 'usedAs': 'moisturiser',"
                        + " 'label': 'Ingredients: Aqua, Glycerin, Ceramide NP, Panthenol, Cetearyl Alcohol'}",
                "{'name': 'Sun milk SPF 50', 'usedAs': 'sunscreen', 'when': 'morning',"
                        + " 'label': 'SPF 50. Ingredients: Aqua, Zinc Oxide, Glycerin, Caprylyl Glycol'}"));
        for (PlanPhase phase : answer.plan().phases()) {
            assertThat(phase.morning())
                    .filteredOn(step -> step.step().equals("moisturiser"))
                    .allSatisfy(step -> assertThat(step.product()).isEqualTo("Day cream"));
            assertThat(phase.morning())
                    .filteredOn(step -> step.step().equals("sunscreen"))
                    .allSatisfy(step -> assertThat(step.product()).isEqualTo("Sun milk SPF 50"));
            assertThat(phase.evening()).noneMatch(step -> "Sun milk SPF 50".equals(step.product()));
        }
        assertThat(steps(answer)).anyMatch(step -> "Day cream".equals(step.product()));
    }

    @Test
    void whatAProductHoldsIsKeptApartFromWhatAnotherHolds_andNotWithinOneJar() {
        String acid = "{'name': 'Peel', 'when': 'evening', 'perWeek': 2,"
                + " 'label': 'Ingredients: Aqua, Glycolic Acid, Glycerin, Sodium Hydroxide'}";
        BriefAnswer apart = answer(client("'allergies': []", NIGHT_CREAM, acid));
        for (PlanPhase phase : apart.plan().phases()) {
            for (int day = 1; day <= 7; day++) {
                int on = day;
                assertThat(phase.evening().stream()
                                .filter(step ->
                                        step.product() != null && step.days().contains(on)))
                        .as("week %s, day %s", phase.fromWeek(), day)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
        String oneJar = "{'name': 'Both', 'when': 'evening', 'perWeek': 2,"
                + " 'label': 'Ingredients: Aqua, Glycolic Acid, Glycerin, Retinol, Sodium Hydroxide'}";
        assertThat(answer(client("'allergies': []", oneJar)).plan().doesNotFit())
                .noneMatch(misfit -> misfit.row() != null);
    }

    @Test
    void aPrescribedProductIsNeverStoppedHere() {
        BriefAnswer answer = answer(client(
                "'allergies': ['fragrance']",
                "{'name': 'My cream', 'when': 'evening', 'label': 'Ingredients: Aqua, Tretinoin, Glycerin, Parfum'}"));
        assertThat(answer.stop()).noneMatch(stop -> "My cream".equals(stop.product()));
        assertThat(steps(answer)).anyMatch(step -> "My cream".equals(step.product()));
        assertThat(answer.products().get(0).note()).contains("Ask whoever prescribed My cream", "fragrance");
    }

    @Test
    void nobodyIsTakenToHaveToldAllWhenAListCouldNotBeRead() {
        Consultation unknown = client("'allergies': []", NIGHT_CREAM, "{'name': 'Serum'}");
        assertThat(unknown.all(Unanswered.class)).contains(new Unanswered("uses"));
        assertThat(answer(unknown).products())
                .extracting(one -> one.name() + " " + one.reading())
                .containsExactly("Night cream read", "Serum no-label");
        assertThat(answer(unknown).products().get(1).note()).contains("Serum");
    }

    @Test
    void aUseAndAProductThatNameOneThingCountOnce() {
        Consultation both = client("'allergies': [], 'uses': [{'id': 'retinol'}]", NIGHT_CREAM);
        assertThat(both.all(Use.class))
                .filteredOn(use -> use.id().equals("retinol"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.session()).isEqualTo("evening");
                    assertThat(use.perWeek()).isEqualTo(3);
                });
        assertThat(steps(answer(both)).filter(step -> step.ingredients().contains("retinol")))
                .allMatch(step -> "Night cream".equals(step.product()));
    }

    @Test
    void oneThingInTwoProductsIsUsedTwice() {
        String second =
                "{'name': 'Serum', 'when': 'evening', 'perWeek': 2, 'label': 'Ingredients: Aqua, Retinol, Glycerin'}";
        Consultation both = client("'allergies': []", NIGHT_CREAM, second);
        assertThat(both.all(Use.class))
                .filteredOn(use -> use.id().equals("retinol"))
                .singleElement()
                .satisfies(use -> assertThat(use.perWeek()).isEqualTo(5));
    }

    @Test
    void theOrderOfProductsChangesNothing_andANameIsOnlyAName() {
        String hostile = NIGHT_CREAM.replace("Night cream", "{because} {names}");
        String second = "{'name': 'Serum', 'label': 'Ingredients: Aqua, Ascorbic Acid, Glycerin'}";
        var json = new AdviceJson();
        byte[] one = json.write(ShippedRelease.get().advisor().advise(client("'allergies': []", hostile, second)));
        byte[] other = json.write(ShippedRelease.get().advisor().advise(client("'allergies': []", second, hostile)));
        assertThat(one).isEqualTo(other);
        assertThat(answer(client("'allergies': [], 'hormonal': 'pregnant'", hostile))
                        .stop()
                        .get(0)
                        .how())
                .startsWith("Leave {because} {names} out from tonight: it holds retinol.");
    }

    private static Consultation client(String further, String... products) {
        return Clients.consultation(
                "{" + PLAIN + ", " + further + ", 'products': [" + String.join(", ", products) + "]}");
    }

    private static BriefAnswer answer(Consultation consultation) {
        return new AdviceJson().briefAnswer(ShippedRelease.get().advisor().advise(consultation));
    }

    private static Stream<PlanStep> steps(BriefAnswer answer) {
        return answer.plan().phases().stream()
                .flatMap(phase -> Stream.concat(phase.morning().stream(), phase.evening().stream()));
    }
}
