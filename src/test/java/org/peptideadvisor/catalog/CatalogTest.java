package org.peptideadvisor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.word.SubjectKind;

class CatalogTest {

    private final Catalog catalog = Tables.catalog();

    @Test
    void holdsEveryRow() {
        assertThat(catalog.peptides()).hasSize(64).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(catalog.actives()).hasSize(53).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(catalog.interactions()).hasSize(49);
        assertThat(catalog.safety()).hasSize(69 + 88);
        assertThat(catalog.routine()).hasSize(40 + 55);
        assertThat(catalog.claims()).hasSize(18);
        assertThat(catalog.seedClaims()).hasSize(15);
        assertThat(catalog.vocabulary().terms()).hasSize(483);
        assertThat(catalog.labels().names()).hasSize(935);
        assertThat(catalog.labels().byKey()).hasSizeGreaterThan(2000);
        assertThat(catalog.labels().patterns()).hasSize(27);
        assertThat(catalog.labels().allergens()).hasSize(34);
    }

    @Test
    void readsAPeptide() {
        Peptide copper = Objects.requireNonNull(catalog.peptide("copper-tripeptide-1"));

        assertThat(copper.inci()).isEqualTo("Copper Tripeptide-1");
        assertThat(copper.name()).isEqualTo("Copper peptide (GHK-Cu)");
        assertThat(copper.peptideClass()).isEqualTo("carrier");
        assertThat(copper.groups()).containsExactly("copper");
        assertThat(copper.weeks()).isEqualTo(new Peptide.WeekRange(8, 12, "trial"));
        assertThat(copper.getGrade()).isEqualTo("A");
        assertThat(copper.getEffect()).isEqualTo("mixed");
        assertThat(copper.isVerified()).isTrue();
        assertThat(copper.evidence().citations()).startsWith("MIL06");
        assertThat(catalog.peptide("retinol")).isNull();
    }

    @Test
    void readsACoActive() {
        CoActive adapalene = Objects.requireNonNull(catalog.active("adapalene"));

        assertThat(adapalene.groups()).contains("retinoid", "prescription-retinoid", "strong-active");
        assertThat(adapalene.prescription()).isTrue();
        assertThat(adapalene.when()).isEqualTo("evening");
        assertThat(adapalene.pregnancy()).isEqualTo("avoid");
        assertThat(catalog.active("copper-tripeptide-1")).isNull();
    }

    @Test
    void everyCitationResolves() {
        Stream<Collection<String>> cited = Stream.of(
                        catalog.peptides().stream().map(row -> row.evidence().citations()),
                        catalog.actives().stream().map(CoActive::citations),
                        catalog.interactions().stream().map(InteractionRow::citations),
                        catalog.safety().stream().map(SafetyRow::citations),
                        catalog.routine().stream().map(RoutineRow::citations),
                        catalog.claims().stream().map(ClaimRow::citations),
                        catalog.seedClaims().stream().map(SeedClaim::citations))
                .flatMap(rows -> rows);

        assertThat(cited).hasSize(306 + 88 + 55 + 2).allSatisfy(keys -> {
            assertThat(keys).isNotEmpty();
            keys.forEach(key -> assertThat(catalog.citation(key)).as(key).isNotNull());
        });
    }

    @Test
    void noNameMeansTwoThings() {
        var owners = new HashMap<String, String>();
        catalog.peptides().forEach(row -> row.names().forEach(name -> own(owners, name, row.id())));
        catalog.actives().forEach(row -> row.names().forEach(name -> own(owners, name, row.id())));

        assertThat(owners).hasSizeGreaterThan(90).allSatisfy((name, id) -> assertThat(catalog.resolve(name))
                .isEqualTo(id));
    }

    private static void own(Map<String, String> owners, String name, String id) {
        assertThat(owners.put(name, id)).as(name).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "retinol, retinol",
        "RETINALDEHYDE, retinal",
        "ascorbic acid, l-ascorbic-acid",
        "Parfum, fragrance",
        "Retinyl Palmitate, retinyl-esters",
        "disodium edta, metal-chelators",
        "Copper-Tripeptide 1, copper-tripeptide-1",
        "copper peptide (ghk-cu), copper-tripeptide-1"
    })
    void resolvesNamesOfEveryKind(String name, String id) {
        assertThat(catalog.resolve(name)).isEqualTo(id);
    }

    @Test
    void resolvesNothingUnknown() {
        assertThat(catalog.resolve("water")).isNull();
        assertThat(catalog.resolve("")).isNull();
        assertThat(catalog.resolve("aha")).as("a group is not an ingredient").isNull();
    }

    @Test
    void groupsOfAGroup() {
        assertThat(catalog.groups("aha")).containsExactly("aha", "exfoliating-acid", "strong-active");
        assertThat(catalog.groups("prescription-retinoid"))
                .containsExactly("prescription-retinoid", "prescription", "retinoid", "strong-active");
        assertThat(catalog.groups("vitamin-c")).containsExactly("vitamin-c");
        assertThat(catalog.groups("retinol")).containsExactly("retinoid", "strong-active");
        assertThat(catalog.groups("nothing")).isEmpty();
    }

    @Test
    void knowsWhatAPrescriberDecides() {
        assertThat(catalog.prescription("tretinoin")).isTrue();
        assertThat(catalog.prescription("prescription-retinoid")).isTrue();
        assertThat(catalog.prescription("retinoid")).isFalse();
        assertThat(catalog.prescription("azelaic-acid")).isFalse();
    }

    @Test
    void vocabularyByKind() {
        Vocabulary vocabulary = catalog.vocabulary();

        assertThat(vocabulary.knows("condition", "pregnancy")).isTrue();
        assertThat(vocabulary.knows("medication", "pregnancy")).isFalse();
        assertThat(vocabulary.terms("urgency"))
                .extracting(VocabularyTerm::id)
                .containsExactly("routine", "soon", "urgent", "emergency");
        assertThat(vocabulary.terms("question")).hasSize(19);
        assertThat(vocabulary.terms("assessment")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(vocabulary.terms("no-such-kind")).isEmpty();
        assertThat(List.of("condition", "medication", "allergy"))
                .allMatch(kind -> vocabulary.knows(kind, "other"), "takes what is on no list");
        assertThat(Objects.requireNonNull(vocabulary.term("device", "derma-roller"))
                        .help())
                .isEqualTo("Please do not use at home.");
        assertThat(vocabulary.terms())
                .allSatisfy(term -> assertThat(term.label()).isNotBlank());
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> catalog.peptides().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.covered(SubjectKind.GROUP, "retinoid").clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.allergen("copper").clear()).isInstanceOf(UnsupportedOperationException.class);
        List<InteractionRow> rows = catalog.meeting("retinol", "glycolic-acid");
        assertThatThrownBy(rows::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
