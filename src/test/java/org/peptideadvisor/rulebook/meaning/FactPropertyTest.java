package org.peptideadvisor.rulebook.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.PropertyKind;

/** Each property that a rule may look at is known by its kind, can be read, and has values that the checks can try. */
class FactPropertyTest {

    private static final PropertyDomain DOMAIN =
            new PropertyDomain(ShippedRelease.get().catalog());

    static Stream<Arguments> everyProperty() {
        return Arrays.stream(FactType.values())
                .flatMap(type -> type.properties().keySet().stream().map(property -> Arguments.of(type, property)));
    }

    @ParameterizedTest
    @MethodSource("everyProperty")
    void theMeaningKnowsIt(FactType type, String property) {
        FactProperty known = FactProperty.of(type, property);
        assertThat(known.kind()).isEqualTo(type.properties().get(property));
        assertThat(DOMAIN.witnesses(type, property, List.of())).isNotEmpty().allMatch(value -> fits(known, value));
    }

    private static boolean fits(FactProperty property, Object value) {
        return value == null
                ? property.nullable()
                : switch (property.kind()) {
                    case TEXT -> value instanceof String;
                    case NUMBER -> value instanceof Integer;
                    case FLAG -> value instanceof Boolean;
                    case LIST -> value instanceof List<?>;
                };
    }

    @Test
    void everyPropertyOfEveryShippedPeptideIsReadAndInItsDomain() {
        for (String name : FactType.PEPTIDE.properties().keySet()) {
            FactProperty property = FactProperty.of(FactType.PEPTIDE, name);
            for (Peptide peptide : ShippedRelease.get().catalog().peptides()) {
                Object value = property.read().apply(peptide);
                assertThat(fits(property, value))
                        .as("%s of %s", name, peptide.id())
                        .isTrue();
                if (property.kind() == PropertyKind.TEXT) {
                    assertThat(DOMAIN.texts(FactType.PEPTIDE, name)).contains((String) value);
                }
            }
        }
    }

    @Test
    void readsComponentsAndGettersAlike() {
        var use = new Use("retinol", List.of("retinoid"), null, "evening", 3, null, true);
        assertThat(FactProperty.of(FactType.USE, "perWeek").read().apply(use)).isEqualTo(3);
        assertThat(FactProperty.of(FactType.USE, "groups").read().apply(use)).isEqualTo(List.of("retinoid"));
        assertThat(FactProperty.of(FactType.USE, "prescription").read().apply(use))
                .isEqualTo(true);
        Peptide peptide = ShippedRelease.get().catalog().peptide("palmitoyl-tripeptide-1");
        assertThat(FactProperty.of(FactType.PEPTIDE, "grade").read().apply(peptide))
                .isEqualTo("B");
        assertThat(FactProperty.of(FactType.PEPTIDE, "inci").read().apply(peptide))
                .isEqualTo("Palmitoyl Tripeptide-1");
    }

    @Test
    void onlyWhatMayBeLeftOpenIsNullable() {
        assertThat(FactProperty.of(FactType.CONCERN, "severity").nullable()).isTrue();
        assertThat(FactProperty.of(FactType.CONCERN, "id").nullable()).isFalse();
        assertThat(FactProperty.of(FactType.CLIENT, "age").nullable()).isTrue();
        assertThat(FactProperty.of(FactType.PLAN, "peptides").nullable()).isFalse();
    }

    @Test
    void wordsThatNoTableListsAreThoseThatFactsHave() {
        assertThat(DOMAIN.texts(FactType.WISH, "kind"))
                .containsExactlyInAnyOrder("delivery", "substance", "procedure", "form");
        assertThat(DOMAIN.texts(FactType.PEPTIDE, "grade")).containsExactly("A", "B", "C");
        assertThat(DOMAIN.texts(FactType.MEETING, "contested"))
                .containsAll(ShippedRelease.get().catalog().interactions().stream()
                        .map(row -> row.contested())
                        .toList());
        assertThat(DOMAIN.texts(FactType.PLANNED, "name")).as("anything").isEmpty();
        assertThat(new Planned("use", "x", "X", null, List.of(), List.of(), 0, null, null, false).kind())
                .isIn(DOMAIN.texts(FactType.PLANNED, "kind"));
    }

    @Test
    void anUnknownPropertyIsRefused() {
        assertThatThrownBy(() -> FactProperty.of(FactType.CONCERN, "grade"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Concern has no property grade");
        assertThat(FactProperty.of(FactType.CONCERN, "id").read().apply(new Concern("redness", null)))
                .isEqualTo("redness");
    }
}
