package org.peptideadvisor.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.ShippedRelease;

/** Facts of an explanation are said with the names of things. */
class FactWordsTest {

    private final FactWords words =
            new FactWords(new TypedNames(ShippedRelease.get().catalog()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age: 42 | Age: 42",
                "age: not asked | Age: not asked",
                "skin type: dry | Skin type: Dry",
                "vegan wanted: true | Vegan wanted: yes",
                "fragrance-free wanted: false | Fragrance-free wanted: no",
                "uses: retinol (both) | Uses: Retinol (morning and evening)",
                "concern: uneven-tone (mild) | Concern: Patchy colour (mild)",
                "procedure: filler (date not asked) | Procedure: Filler (date not asked)",
                "planned: filler (in 3 days) | Planned: Filler (in 3 days)",
                "reaction: dry-flaking to retinol (4 days ago) | Reaction: Dry and flaking (to Retinol, 4 days ago)",
                "wants form: serum | Wants form: Serum",
                "not asked: skinType | Not asked: How does your bare skin feel a few hours after washing?",
                "in the plan: retinol with niacinamide | In the plan: Retinol and Niacinamide",
                "strong actives in the plan: 2 | Strong actives in the plan: 2",
                "INT001 | Row INT001 of the interaction table",
                "no actives for now | No actives for now"
            })
    void aFactIsSaidWithNames(String fact, String said) {
        assertThat(words.of(fact)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = "copper-tripeptide-1, carrier, evidence B, mixed, certainty very-low"
                    + " | Copper peptide (GHK-Cu) (Copper peptides): Grade B, mixed results, very low certainty")
    void aPeptideIsSaidWithWhatIsKnownOfIt(String fact, String said) {
        assertThat(words.of(fact)).isEqualTo(said);
    }
}
