package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.plan.ApartRows.RowApart;

/**
 * Why a product of a solved week was changed: the row or the limit without which it would have kept its first place. The days
 * of the others are first left as they are; where that tells nothing, the week is solved again without each in turn.
 */
final class ChangeReasons {

    /** A row, or a limit, or neither where only several of them together explain the change. */
    record ChangeReason(@Nullable RowApart row, @Nullable PlanLimit limit) {}

    private final WeekProblem problem;
    private final int[] slots;
    private final List<RowApart> rows;

    ChangeReasons(WeekProblem problem, int[] slots, List<RowApart> rows) {
        this.problem = problem;
        this.slots = slots;
        this.rows = rows;
    }

    /**
     * @param moved whether it is in another session now, which no limit on points can explain
     */
    ChangeReason of(int at, boolean moved) {
        List<ChangeReason> candidates = candidates(at, moved);
        for (ChangeReason one : candidates) {
            if (wouldStay(at, one)) {
                return one;
            }
        }
        for (ChangeReason one : candidates) {
            if (isBetter(at, one)) {
                return one;
            }
        }
        return candidates.stream()
                .filter(one -> one.row() != null ? slots[other(one.row(), at)] != 0 : isFull(at, one))
                .findFirst()
                .orElse(new ChangeReason(null, PlanLimit.STEPS));
    }

    /** What could be in the way of a product: first the points of strong actives, then its own rows, then the steps. */
    private List<ChangeReason> candidates(int at, boolean moved) {
        var candidates = new ArrayList<ChangeReason>();
        if (!moved && problem.products().get(at).load() > 0) {
            candidates.add(new ChangeReason(null, PlanLimit.WEEKLY_LOAD));
        }
        for (RowApart row : rows) {
            if (row.pair().first() == at || row.pair().second() == at) {
                candidates.add(new ChangeReason(row, null));
            }
        }
        candidates.add(new ChangeReason(null, PlanLimit.STEPS));
        return candidates;
    }

    private static int other(RowApart row, int at) {
        return row.pair().first() == at ? row.pair().second() : row.pair().first();
    }

    /** Whether its first place would fit beside the others as they are, if this did not hold. */
    private boolean wouldStay(int at, ChangeReason without) {
        return loadFits(at, without) && new WeekDays(without(without)).fitsBeside(at, wanted(at), slots);
    }

    private boolean isFull(int at, ChangeReason reason) {
        return reason.limit() == PlanLimit.STEPS || !loadFits(at, reason(PlanLimit.STEPS));
    }

    private static ChangeReason reason(PlanLimit limit) {
        return new ChangeReason(null, limit);
    }

    private boolean loadFits(int at, ChangeReason without) {
        if (without.limit() == PlanLimit.WEEKLY_LOAD
                || problem.products().get(at).load() == 0) {
            return true;
        }
        int points = wanted(at).uses() * problem.products().get(at).load();
        for (int other = 0; other < slots.length; other++) {
            if (other != at) {
                points += WeekSlots.count(slots[other])
                        * problem.products().get(other).load();
            }
        }
        return points <= problem.load();
    }

    private ProductPlaces.ProductPlace wanted(int at) {
        return ProductPlaces.of(problem.products().get(at), at).get(0);
    }

    /** Whether the product keeps more of its uses, or its session, in the best week that there is if this did not hold. */
    private boolean isBetter(int at, ChangeReason without) {
        PlanProduct product = problem.products().get(at);
        int[] other = WeekSolver.solve(without(without));
        return cost(product, at, other[at]) < cost(product, at, slots[at]);
    }

    private static int cost(PlanProduct product, int at, int slots) {
        return ProductPlaces.of(product, at).stream()
                .filter(place -> place.mornings() == WeekSlots.count(slots & WeekSlots.MORNINGS))
                .filter(place -> place.evenings() == WeekSlots.count(slots & WeekSlots.EVENINGS))
                .mapToInt(ProductPlaces.ProductPlace::cost)
                .min()
                .orElseThrow();
    }

    private WeekProblem without(ChangeReason reason) {
        RowApart row = reason.row();
        if (row != null) {
            return problem.without(row.pair());
        }
        return reason.limit() == PlanLimit.STEPS ? problem.withoutSteps() : problem.withoutLoad();
    }
}
