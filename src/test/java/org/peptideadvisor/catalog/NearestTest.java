package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("redness", "wrinkles", "retinol", "retinal", "aha", "bha");

    @Test
    void findsWhatWasMeant() {
        assertThat(Nearest.to("wrinkle", KNOWN)).isEqualTo("wrinkles");
        assertThat(Nearest.to("Rednes", KNOWN)).isEqualTo("redness");
        assertThat(Nearest.to("rentiol", KNOWN)).isEqualTo("retinol");
    }

    @Test
    void ofTwoTakesTheFirstInTheAlphabet() {
        assertThat(Nearest.to("retinl", KNOWN)).isEqualTo("retinal");
        assertThat(Nearest.to("cha", KNOWN)).isEqualTo("aha");
        assertThat(Nearest.to("cha", List.of("bha", "aha"))).isEqualTo("aha");
    }

    @Test
    void doesNotGuess() {
        assertThat(Nearest.to("sunscreen", KNOWN)).isNull();
        assertThat(Nearest.to("", KNOWN)).isNull();
        assertThat(Nearest.to("retinol".repeat(100), KNOWN)).isNull();
        assertThat(Nearest.to("retinol", List.of())).isNull();
    }
}
