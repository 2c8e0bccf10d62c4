package org.peptideadvisor.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the place in a list tells, and when it tells nothing. */
class ShareOrderTest {

    @Test
    void behindALegalMarker() {
        LabelReading read = OwnLabels.read("Aqua, Phenoxyethanol, Niacinamide, Lactic Acid, CI 77491");

        assertThat(place(read, "Niacinamide")).isEqualTo("behind the legal marker: at most 1%");
        assertThat(read.pitfalls())
                .contains(
                        "Niacinamide is at most 1% here, which is below every strength that was studied.",
                        "Lactic Acid is at most 1% here: it sets the pH or preserves, and is hardly a peel.");
    }

    @Test
    void behindAPrintedShare() {
        LabelReading read =
                OwnLabels.read("Aqua, Glycerin, Squalane, Cetyl Alcohol, Panthenol 0.5%, Niacinamide, Retinol");

        assertThat(Objects.requireNonNull(read.onePercent().get(0).stated()).position())
                .isEqualTo(5);
        assertThat(place(read, "Niacinamide")).isEqualTo("behind the stated marker: at most 1%");
        assertThat(place(read, "Panthenol")).isEqualTo("stated on the label: 0.5%");
    }

    /** No strength is concluded of an ingredient: the bound is told with its ifs. */
    @Test
    void aPrintedShareIsALowerBoundForWhatStandsBefore() {
        LabelReading read = OwnLabels.read("Aqua, Glycerin, Cetyl Alcohol, Retinol, Niacinamide 5%, Squalane");

        assertThat(place(read, "Retinol")).isEqualTo("share cannot be told");
        assertThat(read.pitfalls())
                .contains(
                        "Niacinamide is printed with 5%. If figure and order are right, each name before it is at least as much. A"
                                + " figure may be that of a solution.");
    }

    @Test
    void aLimitForProductsThatStayOnCountsOnlyThere() {
        String list = "Ingredients: Aqua, Glycerin, Squalane, Sodium Benzoate, Niacinamide";

        assertThat(place(OwnLabels.read(list), "Niacinamide")).isEqualTo("share cannot be told");
        assertThat(place(OwnLabels.read(list + "\nApply daily."), "Niacinamide"))
                .isEqualTo("behind the legal marker: at most 1%");
    }

    @Test
    void anOrderThatContradictsTheLawTellsNothing() {
        LabelReading read = OwnLabels.read("Aqua, Glycerin, Phenoxyethanol, Niacinamide 5%, Retinol");

        assertThat(read.onePercent().get(0).order()).isEqualTo("contradicted by stated percents");
        assertThat(place(read, "Retinol")).isEqualTo("place tells nothing");
    }

    @Test
    void theAlphabetTellsNothing() {
        LabelReading read =
                OwnLabels.read("Active Ingredient: Zinc Oxide 10%. Inactive Ingredients: Allantoin, Glycerin,"
                        + " Niacinamide, Phenoxyethanol, Retinol, Water");

        assertThat(read.onePercent().get(0).order()).isEqualTo("alphabetical");
        assertThat(place(read, "Retinol")).isEqualTo("place tells nothing");
    }

    private static String place(LabelReading read, String inci) {
        return read.actives().stream()
                .filter(placed -> placed.item().called().equals(inci))
                .findFirst()
                .orElseThrow()
                .place();
    }
}
