package org.peptideadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

    private static final String SHORT =
            "background of the step budget (ROU110 to ROU112); a client is told of no figure";
    private static final String PAIRS = "the rows of interactions.csv say it pair by pair";
    private static final String LAYERS = "the layers of the plan's steps carry it";
    private static final String UNASKED = "no question asks for it, so no rule could see it";
    private static final String NOT_YET = "no rule says it yet";

    /** The rows of the routine that no rule names, with the reason. */
    private static final Map<String, String> NO_RULE = Map.ofEntries(
            Map.entry("ROU100", SHORT),
            Map.entry("ROU101", SHORT),
            Map.entry("ROU103", "the step of a retinoid says its amount; the figure for sunscreen is from memory"),
            Map.entry("ROU104", SHORT),
            Map.entry("ROU105", SHORT),
            Map.entry("ROU106", UNASKED),
            Map.entry("ROU114", "the week planner joins moisturiser and sunscreen when a morning has no room for both"),
            Map.entry("ROU120", PAIRS),
            Map.entry("ROU121", PAIRS),
            Map.entry("ROU122", "waiting between layers is custom, and nothing rests on it"),
            Map.entry("ROU123", PAIRS),
            Map.entry("ROU124", PAIRS),
            Map.entry("ROU125", PAIRS),
            Map.entry("ROU130", "the column load of co_actives.csv carries the points"),
            Map.entry("ROU132", "the week planner keeps two strong actives out of one session"),
            Map.entry("ROU133", "the rules of SAF514 to SAF516 take strong actives out"),
            Map.entry("ROU140", LAYERS),
            Map.entry("ROU141", LAYERS),
            Map.entry("ROU142", LAYERS),
            Map.entry("ROU143", NOT_YET),
            Map.entry("ROU152", UNASKED),
            Map.entry("ROU153", UNASKED),
            Map.entry("ROU170", "the plan's rule of a mask (PLN-150) rests on an older row"),
            Map.entry("ROU171", NOT_YET),
            Map.entry("ROU180", "the steps of an eye product say where it goes, by older rows"),
            Map.entry("ROU181", NOT_YET),
            Map.entry("ROU186", NOT_YET),
            Map.entry("ROU190", "the expectations of dark marks (EXP-321) rest on older rows"),
            Map.entry("ROU191", "the rules of SAF584 say it"),
            Map.entry("ROU192", "the rules of SAF515 and SAF516 say it"),
            Map.entry("ROU193", "the rules of SAF509 to SAF512 say it"));

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
        List<String> without = catalog.routine().stream()
                .map(RoutineRow::id)
                .filter(id -> !basis.contains(id))
                .toList();
        assertThat(without)
                .as("each row has a rule or a reason why not, and none has both")
                .containsExactlyInAnyOrderElementsOf(NO_RULE.keySet());
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
