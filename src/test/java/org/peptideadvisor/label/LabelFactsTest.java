package org.peptideadvisor.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.peptideadvisor.label.LabelReading.ReadingOutcome;
import org.peptideadvisor.label.LabelUse.ProductUse;

/** What a consultation may rest on of a label. */
class LabelFactsTest {

    @Test
    void holdsWhatIsCertain() {
        LabelFacts facts =
                facts("Ingredients: Aqua, Glycerin, Retinol, Vitamin C, Capryloyl Salicylic Acid, Phenoxyethanol,"
                        + " Parfum. Apply at night.");

        assertThat(facts.ingredients()).containsExactly("fragrance", "glycerin", "retinol");
        assertThat(facts.groups())
                .contains("vitamin-c", "bha", "exfoliating-acid")
                .doesNotContain("preservative", "retinoid");
        assertThat(facts.atMostOnePercent()).containsExactly("fragrance");
        assertThat(facts.certainAllergens()).containsExactly("aspirin", "fragrance");
        assertThat(facts.allergies()).containsExactly("aspirin", "fragrance");
        assertThat(facts.use()).isEqualTo(ProductUse.LEAVE_ON);
        assertThat(facts.outcome()).isEqualTo(ReadingOutcome.READ);
    }

    @Test
    void keepsARepairedNameApart() {
        LabelFacts facts = facts("Aqua, Glycerin, Retlnol, Llnalool");

        assertThat(facts.ingredients()).containsExactly("glycerin");
        assertThat(facts.repaired()).containsExactly("fragrance", "retinol");
        assertThat(facts.allergies()).containsExactly("fragrance");
    }

    @Test
    void whatMayBeInItCountsForAnAllergyOnly() {
        LabelFacts facts = facts("Aqua, Glycerin, Mica. May contain: CI 75470, Titanium Dioxide, Retinol");

        assertThat(facts.ingredients()).containsExactly("glycerin");
        assertThat(facts.certainAllergens()).containsExactly("carmine");
    }

    @Test
    void aFilterAloneIsNoSunscreen() {
        assertThat(facts("Aqua, Zinc Oxide, Glycerin").ingredients()).containsExactly("glycerin");
        assertThat(facts("Aqua, Zinc Oxide, Glycerin").sunscreen()).isFalse();
        assertThat(facts("SPF 30\nIngredients: Aqua, Zinc Oxide, Glycerin").ingredients())
                .containsExactly("glycerin", "mineral-sunscreen");
        assertThat(facts("Active ingredient: Zinc Oxide 15%. Inactive ingredients: Water, Glycerin")
                        .sunscreen())
                .isTrue();
    }

    @Test
    void whatIsNoListHoldsNothing() {
        LabelFacts facts = facts("I use a cream with something in it");

        assertThat(facts.outcome()).isEqualTo(ReadingOutcome.NO_LIST);
        assertThat(facts.ingredients()).isEmpty();
        assertThat(facts.use()).isEqualTo(ProductUse.UNKNOWN);
    }

    @Test
    void aLabelIsBounded() {
        String longest = "a".repeat(LabelReader.MAX_CHARACTERS);

        assertThat(facts(longest).outcome()).isEqualTo(ReadingOutcome.NO_LIST);
        assertThatIllegalArgumentException().isThrownBy(() -> facts(longest + "a"));
    }

    private static LabelFacts facts(String text) {
        return OwnLabels.READER.facts(text);
    }
}
