package org.peptideadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.catalog.RoutineRow;
import org.peptideadvisor.catalog.SafetyRow;
import org.peptideadvisor.catalog.SeedClaim;
import org.peptideadvisor.rulebook.RuleBook;

/** Every row of the dossier that calls for guidance has a rule that names it. */
class DossierCoverageTest {

    private final Catalog catalog = ShippedRelease.get().catalog();
    private final RuleBook book = ShippedRelease.get().ruleBook();
    private final Set<String> basis = book.rules().stream()
            .flatMap(rule -> rule.metadata().basis().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everySafetyRowHasARule() {
        assertThat(catalog.safety()).hasSize(69 + 88);
        assertThat(basis)
                .containsAll(catalog.safety().stream().map(SafetyRow::id).toList());
    }

    @Test
    void everyRoutineRowHasARule() {
        assertThat(catalog.routine()).hasSize(40 + 55);
        assertThat(basis)
                .containsAll(catalog.routine().stream().map(RoutineRow::id).toList());
    }

    @Test
    void everySeedClaimHasARule() {
        assertThat(catalog.seedClaims()).hasSize(15);
        assertThat(basis)
                .containsAll(catalog.seedClaims().stream().map(SeedClaim::id).toList());
    }

    @Test
    void everyInteractionIsMetByTwoThingsOrHasARule() {
        assertThat(catalog.interactions()).hasSize(49);
        Set<String> met = new TreeSet<>(basis);
        var ids = new TreeSet<String>();
        catalog.peptides().forEach(peptide -> ids.add(peptide.id()));
        catalog.actives().forEach(active -> ids.add(active.id()));
        for (String first : ids) {
            for (String second : ids) {
                catalog.meeting(first, second).forEach(row -> met.add(row.id()));
            }
        }
        assertThat(met)
                .containsAll(
                        catalog.interactions().stream().map(InteractionRow::id).toList());
    }

    @Test
    void everyRuleNamesASource() {
        assertThat(book.rules())
                .hasSizeGreaterThan(100)
                .allSatisfy(rule -> assertThat(rule.metadata().evidence()).isNotEmpty());
    }
}
