package org.peptideadvisor.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {

    private static final List<String> KNOWN = List.of("redness", "wrinkles", "retinol", "retinal", "aha", "bha");

    @Test
    void findsWhatWasMeant() {
        assertThat(NearestWord.to("wrinkle", KNOWN)).isEqualTo("wrinkles");
        assertThat(NearestWord.to("Rednes", KNOWN)).isEqualTo("redness");
        assertThat(NearestWord.to("rentiol", KNOWN)).isEqualTo("retinol");
    }

    @Test
    void ofTwoTakesTheFirstInTheAlphabet() {
        assertThat(NearestWord.to("retinl", KNOWN)).isEqualTo("retinal");
        assertThat(NearestWord.to("cha", KNOWN)).isEqualTo("aha");
        assertThat(NearestWord.to("cha", List.of("bha", "aha"))).isEqualTo("aha");
    }

    @Test
    void doesNotGuess() {
        assertThat(NearestWord.to("sunscreen", KNOWN)).isNull();
        assertThat(NearestWord.to("", KNOWN)).isNull();
        assertThat(NearestWord.to("retinol".repeat(100), KNOWN)).isNull();
        assertThat(NearestWord.to("retinol", List.of())).isNull();
    }
}
