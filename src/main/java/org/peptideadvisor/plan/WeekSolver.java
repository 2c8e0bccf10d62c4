package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.model.word.KeepApart;

/**
 * Finds the week that keeps every limit with the fewest changes: exact, by branch and bound over the places of each product.
 * Of two weeks that cost the same the first in the order of products and places wins, so that equal problems have equal
 * weeks. Two prescribed products are never held against each other, since neither may be changed here.
 */
final class WeekSolver {

    private final WeekProblem problem;
    private final int size;
    private final List<List<ProductPlaces.Place>> places = new ArrayList<>();
    private final boolean[] prescribed;
    private final int[] load;
    private final int[] taken;
    private final int[] best;
    private final int[] cheapestAfter;
    private final KeepApart[][] apart;
    private int bestCost = Integer.MAX_VALUE;

    private WeekSolver(WeekProblem problem) {
        this.problem = problem;
        this.size = problem.products().size();
        this.prescribed = new boolean[size];
        this.load = new int[size];
        this.taken = new int[size];
        this.best = new int[size];
        this.cheapestAfter = new int[size + 1];
        this.apart = new KeepApart[size][size];
        for (int at = 0; at < size; at++) {
            PlanProduct product = problem.products().get(at);
            places.add(ProductPlaces.of(product, at));
            prescribed[at] = product.role() == ProductRole.PRESCRIBED;
            load[at] = product.load();
        }
        for (int at = size - 1; at >= 0; at--) {
            cheapestAfter[at] = cheapestAfter[at + 1] + places.get(at).get(0).cost();
        }
        for (WeekProblem.PairApart pair : problem.apart()) {
            keep(pair.first(), pair.second(), pair.how());
            keep(pair.second(), pair.first(), pair.how());
        }
    }

    /** The sessions of each product, in the order of the problem; 0 for one that is left out. */
    static int[] solve(WeekProblem problem) {
        var solver = new WeekSolver(problem);
        solver.place(0, 0, 0);
        return solver.best;
    }

    private void keep(int one, int other, KeepApart how) {
        KeepApart before = apart[one][other];
        if (how != KeepApart.MINUTES && (before == null || how.compareTo(before) < 0)) {
            apart[one][other] = how;
        }
    }

    private void place(int at, int cost, int points) {
        if (at == size) {
            bestCost = cost;
            System.arraycopy(taken, 0, best, 0, size);
            return;
        }
        for (ProductPlaces.Place place : places.get(at)) {
            if (cost + place.cost() + cheapestAfter[at + 1] >= bestCost) {
                return;
            }
            int more = points + WeekSlots.count(place.slots()) * load[at];
            if (fits(at, place.slots(), more)) {
                taken[at] = place.slots();
                place(at + 1, cost + place.cost(), more);
            }
        }
    }

    private boolean fits(int at, int slots, int points) {
        if (prescribed[at] || slots == 0) {
            return true;
        }
        if (load[at] > 0 && points > problem.load()) {
            return false;
        }
        for (int other = 0; other < at; other++) {
            KeepApart how = apart[at][other];
            if (how != null && meet(slots, taken[other], how)) {
                return false;
            }
        }
        return problem.products().get(at).moisturiser() || hasRoom(at, slots);
    }

    private static boolean meet(int one, int other, KeepApart how) {
        return how == KeepApart.DAY ? (WeekSlots.days(one) & WeekSlots.days(other)) != 0 : (one & other) != 0;
    }

    /** Whether no session gets more steps than it has left. What is prescribed is one step, however many products it is. */
    private boolean hasRoom(int at, int slots) {
        for (int slot = 0; slot < 2 * WeekSlots.DAYS; slot++) {
            if ((slots >>> slot & 1) == 1) {
                int steps = 1;
                boolean ordered = false;
                for (int other = 0; other < at; other++) {
                    if ((taken[other] >>> slot & 1) == 1
                            && !problem.products().get(other).moisturiser()) {
                        steps += prescribed[other] ? 0 : 1;
                        ordered |= prescribed[other];
                    }
                }
                int most = slot < WeekSlots.DAYS ? problem.mornings() : problem.evenings();
                if (steps + (ordered ? 1 : 0) > most) {
                    return false;
                }
            }
        }
        return true;
    }
}
