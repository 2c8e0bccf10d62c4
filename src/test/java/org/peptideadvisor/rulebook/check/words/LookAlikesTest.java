package org.peptideadvisor.rulebook.check.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words look like, and which of them are a disguise. */
class LookAlikesTest {

    @ParameterizedTest
    @CsvSource({
        "hеаls, heals", // Cyrillic
        "ΗEALS, heals", // a Greek capital
        "hеαls, heals",
        "ｈｅａｌｓ, heals",
        "𝐡𝐞𝐚𝐥𝐬, heals",
        "héàlŝ, heals",
        "h̶e̶a̶l̶s̶, heals",
        "c0llagen, collagen",
        "ᴄures, cures",
        "it's, its",
        "B5, bs",
        "14, 14",
    })
    void looksLike(String word, String latin) {
        assertThat(LookAlikes.fold(word)).isEqualTo(latin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hеals", "сurеs", "асе", "ｈｅａｌｓ", "𝐡𝐞𝐚𝐥𝐬", "h̶eals", "ﬁne", "heaꓡs"})
    void disguises(String word) {
        assertThat(LookAlikes.disguises(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heals", "crème", "Müller", "naïve", "α", "β", "TGF", "14", "кожа", "µm"})
    void doesNotDisguise(String word) {
        assertThat(LookAlikes.disguises(word)).isFalse();
    }
}
