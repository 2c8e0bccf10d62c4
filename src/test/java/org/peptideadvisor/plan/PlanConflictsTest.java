package org.peptideadvisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.SolvedPlan.PlanConflict;
import org.peptideadvisor.plan.SolvedPlan.PlanConflict.PlanChange;

class PlanConflictsTest {

    private static final Finding.PlanLimited STEPS = limit(PlanLimit.STEPS, 4);
    private static final Finding.PlanLimited LOAD = limit(PlanLimit.WEEKLY_LOAD, 8);

    private final ApartRows table = new ApartRows(ShippedRelease.get().catalog());

    @Test
    void theRowThatBlocksIsNamed() {
        assertThat(conflicts(
                        List.of(WeekProblems.strong("retinol", 7, 2), WeekProblems.strong("glycolic-acid", 3, 2)),
                        4,
                        99))
                .isNotEmpty()
                .allSatisfy(conflict -> {
                    assertThat(conflict.change()).isEqualTo(PlanChange.LESS_OFTEN);
                    assertThat(Objects.requireNonNull(conflict.row()).id()).isEqualTo("INT036");
                    assertThat(Objects.requireNonNull(conflict.with()).id())
                            .isNotEqualTo(conflict.planned().id());
                });
    }

    @Test
    void thePointsAreNamedWhereThereAreNightsLeft() {
        PlanConflict conflict = only(conflicts(
                List.of(WeekProblems.strong("retinol", 3, 2), WeekProblems.strong("glycolic-acid", 2, 2)), 4, 8));
        assertThat(conflict.rule()).isSameAs(LOAD);
        assertThat(conflict.row()).isNull();
    }

    @Test
    void theStepsAreNamedWhereNothingElseIsInTheWay() {
        var serums = List.of(
                WeekProblems.used("niacinamide", 7, WeekSlots.EVENINGS, WeekSlots.EVENINGS),
                WeekProblems.used("glycerin", 7, WeekSlots.EVENINGS, WeekSlots.EVENINGS));
        assertThat(conflicts(serums, 1, 8)).isNotEmpty().allSatisfy(conflict -> {
            assertThat(conflict.rule()).isSameAs(STEPS);
            assertThat(conflict.row()).isNull();
        });
        assertThat(conflicts(serums, 0, 8)).allMatch(conflict -> conflict.change() == PlanChange.LEAVE_OUT);
    }

    @Test
    void secondRetinoidIsLeftOutForTheFirst() {
        PlanConflict conflict = only(
                conflicts(List.of(WeekProblems.strong("retinal", 3, 2), WeekProblems.strong("retinol", 2, 2)), 4, 99));
        assertThat(conflict.change()).isEqualTo(PlanChange.LEAVE_OUT);
        assertThat(Objects.requireNonNull(conflict.row()).id()).isEqualTo("INT045");
    }

    @Test
    void twoStrongActivesOfOneSessionLeadToTheRowAboutSeveral() {
        PlanConflict conflict = only(conflicts(
                List.of(WeekProblems.strong("glycolic-acid", 4, 2), WeekProblems.strong("salicylic-acid", 4, 2)),
                4,
                99));
        assertThat(conflict.change()).isEqualTo(PlanChange.LESS_OFTEN);
        assertThat(Objects.requireNonNull(conflict.row()).id()).isEqualTo("INT048");
    }

    @Test
    void whatIsPrescribedIsAskedAboutAndNotChanged() {
        var prescribed = new ArrayList<PlanProduct>();
        for (String id : List.of("adapalene", "tazarotene")) {
            prescribed.add(new PlanProduct(
                    id, ProductRole.PRESCRIBED, 3, WeekSlots.EVENINGS, WeekSlots.EVENINGS, 0, 3, true, false));
        }
        assertThat(conflicts(prescribed, 4, 8))
                .isNotEmpty()
                .allMatch(conflict -> conflict.change() == PlanChange.ASK_PRESCRIBER);
    }

    private List<PlanConflict> conflicts(List<PlanProduct> products, int room, int load) {
        List<Planned> taken = products.stream()
                .map(product -> planned("use", product.id(), product.role() == ProductRole.PRESCRIBED))
                .toList();
        var rows = table.between(products);
        var problem = new WeekProblem(
                products, rows.stream().map(ApartRows.RowApart::pair).toList(), room, room, 0, load);
        var bounds = new PlanBounds(List.of(STEPS, LOAD), List.of());
        return new PlanConflicts(taken, problem, WeekSolver.solve(problem), rows, bounds, List.of())
                .all(List.of(), Map.of());
    }

    private static PlanConflict only(List<PlanConflict> conflicts) {
        assertThat(conflicts).hasSize(1);
        return conflicts.get(0);
    }

    private static Finding.PlanLimited limit(PlanLimit limit, int value) {
        return new Finding.PlanLimited(new Firing("BUD-1", List.of()), limit, value, "Enough.");
    }

    static Planned planned(String kind, String id, boolean prescription) {
        return new Planned(kind, id, id, null, List.of(), List.of(), 0, null, null, prescription);
    }
}
