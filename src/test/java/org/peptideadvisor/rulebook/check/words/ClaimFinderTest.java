package org.peptideadvisor.rulebook.check.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.ClaimWord;

/** Which sentences the shipped claim words find, and which they leave alone. */
class ClaimFinderTest {

    private static final List<ClaimWord> WORDS = ShippedRelease.get().catalog().claimWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This peptide stimulates collagen.",
                "STIMULATES YOUR SKIN'S OWN COLLAGEN!",
                "It boosts collagen and elastin.",
                "More collagen in four weeks.",
                "It treats acne.",
                "A treatment that treats even stubborn acne.",
                "It heals.",
                "A pregnancy-safe peptide.",
                "Safe during pregnancy.",
                "It relaxes the muscles behind a frown.",
                "A Botox-like effect without needles.",
                "It is anti-inflammatory.",
                "It reduces inflammation.",
                "Regenerating night care.",
                "It repairs the barrier.",
                "Removes wrinkles overnight.",
                "Results like surgery.",
                "It does not sting and it heals.",
                "Not only soothes but heals.",
                "It not only heals, it smooths.",
                "No waiting: heals the skin.",
                "Never too late, it cures eczema.",
                "It hea\u00ADls the skin.",
                "An acne cure.",
                "FDA-approved peptide.",
            })
    void claims(String sentence) {
        assertThat(new ClaimFinder(WORDS).find(sentence)).as(sentence).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It softens the look of lines.",
                "It never removes a line.",
                "It does not treat acne.",
                "It doesn't heal anything.",
                "Never say that it heals.",
                "This is not a treatment and no cure.",
                "Wait until it has healed.",
                "Healthy skin holds water.",
                "A doctor can treat acne with medicines.",
                "No study shows that it stimulates collagen.",
                "Nobody knows whether it is safe in pregnancy.",
                "You want vegan products, and this collagen comes from animals.",
                "Only if the treating clinician supplies it.",
                "General advice: genuine comfort.",
            })
    void noClaims(String sentence) {
        assertThat(new ClaimFinder(WORDS).find(sentence)).as(sentence).isEmpty();
    }
}
