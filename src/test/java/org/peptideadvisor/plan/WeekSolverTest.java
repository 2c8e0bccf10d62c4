package org.peptideadvisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.WeekProblem.PairApart;
import org.peptideadvisor.plan.WeekProblem.PairDistance;

class WeekSolverTest {

    private static final int PROBLEMS = 1_500;

    @Test
    void noOtherWeekCostsLess() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            WeekProblem problem = WeekProblems.of(seed, 3);
            int[] solved = WeekSolver.solve(problem);
            assertThat(EveryWeek.keepsAll(problem, solved))
                    .as("week of %s", problem)
                    .isTrue();
            assertThat(EveryWeek.cost(problem, solved))
                    .as("cost of %s", problem)
                    .isEqualTo(EveryWeek.cheapest(problem));
        }
    }

    @Test
    void equalProblemsHaveEqualWeeks() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            assertThat(WeekSolver.solve(WeekProblems.of(seed, 6)))
                    .isEqualTo(WeekSolver.solve(WeekProblems.of(seed, 6)));
        }
    }

    @Test
    void anAcidGetsItsNightsBesideARetinoid() {
        var problem = new WeekProblem(
                List.of(WeekProblems.strong("retinol", 3, 2), WeekProblems.strong("glycolic-acid", 2, 2)),
                List.of(new PairApart(0, 1, PairDistance.DAY)),
                2,
                2,
                0,
                14);
        int[] slots = WeekSolver.solve(problem);
        assertThat(WeekSlots.numbers(WeekSlots.days(slots[0]))).containsExactly(1, 3, 5);
        assertThat(WeekSlots.numbers(WeekSlots.days(slots[1]))).hasSize(2).doesNotContain(1, 3, 5);
    }

    @Test
    void whatStandsFirstGivesWayLast() {
        var problem = new WeekProblem(
                List.of(WeekProblems.strong("retinol", 4, 2), WeekProblems.strong("glycolic-acid", 4, 2)),
                List.of(),
                2,
                2,
                0,
                14);
        int[] slots = WeekSolver.solve(problem);
        assertThat(WeekSlots.count(slots[0])).isEqualTo(4);
        assertThat(WeekSlots.count(slots[1])).isEqualTo(3);
    }

    @Test
    void twoUsesLessAreBetterThanAMove() {
        var problem = new WeekProblem(
                List.of(
                        WeekProblems.used("serum", 7, WeekSlots.EVENINGS, WeekSlots.ALL),
                        WeekProblems.used("gel", 2, WeekSlots.EVENINGS, WeekSlots.ALL)),
                List.of(),
                1,
                1,
                0,
                14);
        int[] slots = WeekSolver.solve(problem);
        assertThat(WeekSlots.count(slots[0] & WeekSlots.EVENINGS) + WeekSlots.count(slots[1] & WeekSlots.EVENINGS))
                .isEqualTo(7);
        assertThat((slots[0] | slots[1]) & WeekSlots.MORNINGS).isZero();
    }

    @Test
    void twoPrescribedProductsAreNotHeldAgainstEachOther() {
        var tretinoin = new PlanProduct(
                "tretinoin", ProductRole.PRESCRIBED, 7, WeekSlots.EVENINGS, WeekSlots.EVENINGS, 0, 3, true, false);
        var problem = new WeekProblem(
                List.of(tretinoin, tretinoin), List.of(new PairApart(0, 1, PairDistance.WEEK)), 0, 0, 0, 2);
        assertThat(WeekSolver.solve(problem)).containsExactly(WeekSlots.EVENINGS, WeekSlots.EVENINGS);
    }
}
