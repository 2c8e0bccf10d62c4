package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionIndexTest {

    private final Catalog catalog = Tables.catalog();

    @ParameterizedTest
    @CsvSource({
        "palmitoyl-pentapeptide-4, retinol, INT001",
        "palmitoyl-pentapeptide-4, tretinoin, INT002",
        "copper-tripeptide-1, retinol, INT003",
        "copper-tripeptide-1, l-ascorbic-acid, INT004",
        "copper-tripeptide-1, ascorbyl-glucoside, INT005",
        "copper-tripeptide-1, lactic-acid, INT006",
        "copper-tripeptide-1, niacinamide, INT009",
        "copper-tripeptide-1, azelaic-acid, INT011",
        "copper-tripeptide-1, carnosine, INT015 INT034",
        "nonapeptide-1, glycolic-acid, INT019 INT028",
        "tripeptide-1, l-ascorbic-acid, INT017",
        "acetyl-hexapeptide-8, retinol, INT031",
        "acetyl-hexapeptide-8, pentapeptide-18, INT032",
        "tretinoin, salicylic-acid, INT036",
        "tretinoin, benzoyl-peroxide, INT037",
        "adapalene, benzoyl-peroxide, INT038",
        "retinol, tretinoin, INT045",
        "carnosine, microneedling, INT016",
        "glycolic-acid, sun, INT042",
        "lactic-acid, glycolic-acid, ''",
        "caffeine, glycerin, ''",
        "no-such-id, retinol, ''"
    })
    void rowsOfAPair(String a, String b, String rows) {
        assertThat(ids(a, b)).isEqualTo(rows);
        assertThat(ids(b, a)).isEqualTo(rows);
    }

    @Test
    void aBareGroupIsTakenAtItsWorst() {
        assertThat(ids("copper-tripeptide-1", "vitamin-c"))
                .as("may be the strong form; cannot count on the gentle one")
                .isEqualTo("INT004");
        assertThat(ids("retinoid", "aha")).isEqualTo("INT036");
        assertThat(ids("copper-tripeptide-1", "retinoid")).isEqualTo("INT003");
        assertThat(ids("palmitoyl-pentapeptide-4", "retinoid"))
                .as("may be a prescription; synergy is only known for some")
                .isEqualTo("INT002");
        assertThat(ids("acetyl-hexapeptide-8", "retinoid"))
                .as("holds for all of them")
                .isEqualTo("INT031");
    }

    @Test
    void threeStrongActivesAreNoPair() {
        assertThat(ids("glycolic-acid", "benzoyl-peroxide")).isEmpty();
        assertThat(catalog.interactions())
                .filteredOn(row -> row.atLeast() > 2)
                .extracting(InteractionRow::id)
                .containsExactly("INT048");
    }

    @Test
    void everyOtherRowIsMetBySomePair() {
        List<String> met = catalog.interactions().stream()
                .filter(row -> row.atLeast() == 2)
                .filter(row -> catalog.actives().stream().anyMatch(a -> anyMeets(a.id(), row))
                        || catalog.peptides().stream().anyMatch(p -> anyMeets(p.id(), row)))
                .map(InteractionRow::id)
                .toList();

        assertThat(met).hasSize(48);
    }

    private boolean anyMeets(String id, InteractionRow row) {
        return catalog.actives().stream()
                        .anyMatch(a -> catalog.meeting(id, a.id()).contains(row))
                || catalog.peptides().stream()
                        .anyMatch(p -> catalog.meeting(id, p.id()).contains(row))
                || catalog.vocabulary().terms("procedure").stream()
                        .anyMatch(p -> catalog.meeting(id, p.id()).contains(row))
                || catalog.meeting(id, "sun").contains(row);
    }

    private String ids(String a, String b) {
        return String.join(
                " ", catalog.meeting(a, b).stream().map(InteractionRow::id).toList());
    }
}
