package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.word.SubjectKind;

class ExclusionReachTest {

    private final Catalog catalog = Tables.catalog();

    @Test
    void anIngredientCoversTheBlendsThatHoldIt() {
        assertThat(catalog.covered(SubjectKind.INGREDIENT, "palmitoyl-tripeptide-1"))
                .containsExactly("matrixyl-3000-blend", "palmitoyl-tripeptide-1", "trihex-blend");
        assertThat(catalog.covered(SubjectKind.INGREDIENT, "matrixyl-3000-blend"))
                .containsExactly("matrixyl-3000-blend");
        assertThat(catalog.covered(SubjectKind.ACTIVE, "retinol")).containsExactly("retinol");
        assertThat(catalog.covered(SubjectKind.INGREDIENT, "retinol")).containsExactly("retinol");
    }

    @Test
    void aClassCoversABlendWithOnePartOfIt() {
        assertThat(catalog.covered(SubjectKind.CLASS, "soothing"))
                .contains("palmitoyl-tetrapeptide-7", "matrixyl-3000-blend");
        assertThat(catalog.covered(SubjectKind.CLASS, "growth-factor-like"))
                .containsExactly("acetyl-decapeptide-3", "oligopeptide-20", "sh-oligopeptide-1", "sh-polypeptide-1");
    }

    @Test
    void aGroupCoversPeptidesAndCoActives() {
        assertThat(catalog.covered(SubjectKind.GROUP, "copper"))
                .containsExactly("alanine-histidine-lysine-polypeptide-copper-hcl", "copper-tripeptide-1");
        assertThat(catalog.covered(SubjectKind.GROUP, "lightener"))
                .containsExactly("alpha-arbutin", "hydroquinone", "kojic-acid");
        assertThat(catalog.covered(SubjectKind.GROUP, "retinoid")).hasSize(8).contains("tretinoin", "retinyl-esters");
    }

    @Test
    void coversNothingUnknown() {
        assertThat(catalog.covered(SubjectKind.GROUP, "no-such")).isEmpty();
        assertThat(catalog.covered(SubjectKind.DELIVERY, "retinol")).isEmpty();
    }

    @Test
    void everyPeptideIsWithOrWithoutCopper() {
        for (Peptide peptide : catalog.peptides()) {
            assertThat(peptide.groups()).containsAnyOf("copper", "non-copper");
        }
        assertThat(catalog.covered(SubjectKind.GROUP, "non-copper")).hasSize(62).contains("tripeptide-1");
    }

    @Test
    void anAllergyToAPartKeepsOutTheBlend() {
        assertThat(catalog.allergen("palmitoyl-tetrapeptide-7"))
                .containsExactly("matrixyl-3000-blend", "palmitoyl-tetrapeptide-7");
    }

    @Test
    void anAllergyToABlendKeepsOutItsPartsAndWhatHoldsThem() {
        assertThat(catalog.allergen("trihex-blend"))
                .containsExactly(
                        "matrixyl-3000-blend", "palmitoyl-hexapeptide-12", "palmitoyl-tripeptide-1", "trihex-blend");
    }

    @Test
    void allergiesOfTheVocabulary() {
        assertThat(catalog.allergen("copper")).isEqualTo(catalog.covered(SubjectKind.GROUP, "copper"));
        assertThat(catalog.allergen("soy")).containsExactly("glycine-soja-peptide");
        assertThat(catalog.allergen("fish-or-collagen")).containsExactly("hydrolyzed-collagen");
        assertThat(catalog.allergen("fragrance")).containsExactly("citrus-peel-oils", "essential-oils", "fragrance");
        assertThat(catalog.allergen("aspirin")).containsExactly("salicylic-acid");
        assertThat(catalog.allergen("wheat")).isEmpty();
        assertThat(catalog.allergen("bee-products")).isEmpty();
        assertThat(catalog.allergen("retinol")).containsExactly("retinol");
    }
}
