package org.peptideadvisor.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.label.LabelReading.ReadingOutcome;
import org.peptideadvisor.label.LabelUse.ProductUse;

/** Siblings of the pitfalls of the example labels: where lists begin and end, and what words beside them tell. */
class LabelPartsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INHALTSSTOFFE Aqua, Glycerin, Panthenol",
                "Full Ingredients List: Aqua, Glycerin, Panthenol",
                "lngrédients / 1ngredients : Aqua, Glycerin, Panthenol",
                "Composición: Aqua, Glycerin, Panthenol",
                "INCI\nAqua, Glycerin, Panthenol",
                "Glow Serum 30 ml\nAqua, Glycerin, Panthenol",
                "Glow Serum ingredients: Aqua, Glycerin, Panthenol. Free from parabens, fragrance.",
                "Key ingredients: Retinol, Vitamin C. Ingredients: Aqua, Glycerin, Panthenol",
                "Ingredients: Aqua, Glycerin, Panthenol. May contain traces of nuts.",
                "Ingredients: Aqua, Glycerin, Panthenol\nContains no retinol, no parabens",
                "Ingredients: Aqua, Glycerin, Panthenol* *from organic farming",
                "Ingredients: Aqua, Glycerin, Panthenol (F.I.L. B12345/1)",
                "• Aqua\n• Glycerin\n• Panthenol",
                "Ingredients: Aqua, Gly-\ncerin,\nPan-\nthenol\nLot 123 EXP 2028"
            })
    void findsTheList(String text) {
        LabelReading read = OwnLabels.read(text);

        assertThat(read.items().stream().map(LabelItem::called).collect(Collectors.joining(", ")))
                .isEqualTo("Aqua, Glycerin, Panthenol");
        assertThat(read.lists()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aqua, Glycerin, Panthenol [+/- CI 77491, CI 77492]",
                "Ingredients: Aqua, Glycerin, Panthenol. Peut contenir / May contain (+/-): CI 77491, CI 77492.",
                "Ingredients: Aqua, Glycerin, Panthenol (± CI 77491, CI 77492)",
                "Inhaltsstoffe: Aqua, Glycerin, Panthenol; kann enthalten: CI 77491, CI 77492\nAuftragen."
            })
    void findsWhatMayBeInIt(String text) {
        LabelReading read = OwnLabels.read(text);

        assertThat(read.lists())
                .extracting(list -> list.section().id(), LabelList::count)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("ingredients", 3),
                        org.assertj.core.api.Assertions.tuple("may-contain", 2));
    }

    @Test
    void aUsLabelOnOneLine() {
        LabelReading read =
                OwnLabels.read("Active ingredient Salicylic Acid 2% Purpose Acne treatment Inactive ingredients Water,"
                        + " Cocamidopropyl Betaine, Glycerin. Directions: wash face.");

        assertThat(read.lists()).extracting(list -> list.section().id()).containsExactly("active", "inactive");
        assertThat(read.actives().get(0).place()).isEqualTo("declared active: by percent, not by place");
        assertThat(read.items().get(0).piece().stated()).isEqualTo("2%");
    }

    @Test
    void twoProductsStayApart() {
        LabelReading read =
                OwnLabels.read("Cleansing Foam\nIngredients: Aqua, Sodium Laureth Sulfate, Parfum\nRinse well.\n"
                        + "Night Serum\nIngredients: Aqua, Glycerin, Retinol\nApply at night.");

        assertThat(read.products()).isEqualTo(2);
        assertThat(read.lists()).extracting(LabelList::use).containsExactly(ProductUse.RINSE_OFF, ProductUse.LEAVE_ON);
        assertThat(read.use().value()).isEqualTo(ProductUse.UNKNOWN);
        assertThat(read.pitfalls()).contains("The text lists more than one product.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Do not rinse off. > LEAVE_ON",
                "Leave on for ten minutes, then rinse. > RINSE_OFF",
                "After your cleanser, apply a few drops. > LEAVE_ON",
                "Apply at night, avoid the eyes. > LEAVE_ON",
                "If it gets into the eyes, rinse with water. > UNKNOWN",
                "Auf das Gesicht auftragen, nicht abspülen. > LEAVE_ON",
                "Masser puis rincer abondamment. > RINSE_OFF",
                "Dermatologically tested. Hypoallergenic. > UNKNOWN",
                "Wash off with warm water. > RINSE_OFF"
            })
    void wordsTellTheUse(String directions, ProductUse use) {
        assertThat(OwnLabels.read("Ingredients: Aqua, Glycerin, Panthenol.\n" + directions)
                        .use()
                        .value())
                .isEqualTo(use);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello, I would like to know whether my cream is good. Thanks, Anna",
                "",
                " \n ",
                "!!! ??? ...",
                "Fragrance free. Free from parabens, SLS, mineral oil, alcohol."
            })
    void whatIsNoListStatesNothing(String text) {
        LabelReading read = OwnLabels.read(text);

        assertThat(read.outcome()).isEqualTo(ReadingOutcome.NO_LIST);
        assertThat(read.items()).isEmpty();
        assertThat(read.allergens().certain()).isEmpty();
        assertThat(read.pitfalls()).containsExactly(LabelPitfalls.NO_LIST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aqua, Glycerin, Panthenol, Phenoxy",
                "Aqua, Glycerin, Panthenol,",
                "Aqua, Glycerin, Panthenol, Sodium Hyal...",
                "Ingredients: Aqua, Glycerin, Palmitoyl Tri-"
            })
    void saysThatAListBreaksOff(String text) {
        assertThat(OwnLabels.read(text).pitfalls()).contains("The list breaks off. What follows is not known.");
    }

    @Test
    void aWholeListDoesNotBreakOff() {
        assertThat(OwnLabels.read("Aqua, Glycerin, Panthenol, Foo Bar").pitfalls())
                .noneMatch(said -> said.contains("breaks off"));
    }

    @Test
    void anUnknownNameAmongTheFirstFiveIsSaid() {
        assertThat(OwnLabels.read("Aqua, Foo Bar, Glycerin, Panthenol, Allantoin, Retinol, Parfum")
                        .outcome())
                .isEqualTo(ReadingOutcome.PARTLY_READ);
        assertThat(OwnLabels.read("Aqua, Glycerin, Panthenol, Allantoin, Retinol, Foo Bar, Parfum")
                        .outcome())
                .isEqualTo(ReadingOutcome.READ);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Fragrance free. > Lavandula Angustifolia Oil > fragrance",
                "Free from: parabens, SLS. > Methylparaben > parabens",
                "Ohne Alkohol und Parfum > Linalool > fragrance",
                "Sulfate-free > Sodium Laureth Sulfate > sulfates"
            })
    void theListWinsOverAdvertising(String claim, String name, String what) {
        assertThat(OwnLabels.read(claim + "\nIngredients: Aqua, Glycerin, " + name)
                        .pitfalls())
                .contains("The text says that the product is free of " + what + ", but the list names " + name
                        + ". The list counts.");
    }

    @Test
    void aClaimThatHoldsIsNoContradiction() {
        assertThat(OwnLabels.read("Alcohol free.\nIngredients: Aqua, Cetyl Alcohol, Glycerin")
                        .pitfalls())
                .noneMatch(said -> said.contains("The list counts"));
    }
}
