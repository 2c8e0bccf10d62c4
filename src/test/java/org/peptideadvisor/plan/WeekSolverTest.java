package org.peptideadvisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.plan.ProductPlaces.ProductPlace;
import org.peptideadvisor.plan.WeekProblem.PairApart;
import org.peptideadvisor.plan.WeekProblem.PairDistance;

class WeekSolverTest {

    private static final int PROBLEMS = 1_500;

    @Test
    void noOtherWeekCostsLess() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            WeekProblem problem = WeekProblems.of(seed, 3);
            int[] solved = WeekSolver.solve(problem);
            assertThat(keepsAll(problem, solved)).as("week of %s", problem).isTrue();
            assertThat(cost(problem, solved))
                    .as("cost of %s", problem)
                    .isEqualTo(cheapest(problem, new int[problem.products().size()], 0, 0, Integer.MAX_VALUE));
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

    /** The cost of the best week by trying every place on every day. */
    private static int cheapest(WeekProblem problem, int[] slots, int at, int cost, int best) {
        if (cost >= best) {
            return best;
        }
        if (at == slots.length) {
            return keepsAll(problem, slots) ? cost : best;
        }
        int found = best;
        for (ProductPlace place : ProductPlaces.of(problem.products().get(at), at)) {
            for (int turn = 0; turn < place.turns(); turn++) {
                slots[at] = place.slots(turn);
                found = cheapest(problem, slots, at + 1, cost + place.cost(), found);
            }
        }
        slots[at] = 0;
        return found;
    }

    private static int cost(WeekProblem problem, int[] slots) {
        int cost = 0;
        for (int at = 0; at < slots.length; at++) {
            int own = slots[at];
            cost += ProductPlaces.of(problem.products().get(at), at).stream()
                    .filter(place -> place.mornings() == WeekSlots.count(own & WeekSlots.MORNINGS)
                            && place.evenings() == WeekSlots.count(own & WeekSlots.EVENINGS))
                    .mapToInt(ProductPlace::cost)
                    .min()
                    .orElseThrow();
        }
        return cost;
    }

    /** Whether a week keeps every limit, written as the limits are told and not as they are searched. */
    private static boolean keepsAll(WeekProblem problem, int[] slots) {
        List<PlanProduct> products = problem.products();
        int points = 0;
        boolean own = false;
        for (int at = 0; at < slots.length; at++) {
            points += WeekSlots.count(slots[at]) * products.get(at).load();
            own |= slots[at] != 0 && products.get(at).load() > 0 && !isPrescribed(products.get(at));
        }
        if (own && points > problem.load()) {
            return false;
        }
        for (PairApart pair : problem.apart()) {
            boolean both = isPrescribed(products.get(pair.first())) && isPrescribed(products.get(pair.second()));
            if (!both && meet(pair.how(), slots[pair.first()], slots[pair.second()])) {
                return false;
            }
        }
        for (int slot = 0; slot < 14; slot++) {
            int steps = 0;
            boolean ordered = false;
            boolean other = false;
            for (int at = 0; at < slots.length; at++) {
                boolean step = (slots[at] & problem.steps(products.get(at)) & 1 << slot) != 0;
                ordered |= step && isPrescribed(products.get(at));
                other |= step && !isPrescribed(products.get(at));
                steps += step && !isPrescribed(products.get(at)) ? 1 : 0;
            }
            if (other && steps + (ordered ? 1 : 0) > (slot < 7 ? problem.mornings() : problem.evenings())) {
                return false;
            }
        }
        return true;
    }

    private static boolean meet(PairDistance how, int one, int other) {
        return switch (how) {
            case WEEK -> one != 0 && other != 0;
            case DAY -> (WeekSlots.days(one) & WeekSlots.days(other)) != 0;
            case SESSION -> (one & other) != 0;
        };
    }

    private static boolean isPrescribed(PlanProduct product) {
        return product.role() == ProductRole.PRESCRIBED;
    }
}
