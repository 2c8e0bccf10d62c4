package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.ProductPlaces.ProductPlace;
import org.peptideadvisor.plan.WeekProblem.PairApart;
import org.peptideadvisor.plan.WeekProblem.PairDistance;

/**
 * Finds the week that keeps every limit with the fewest changes: exact, by branch and bound over the places of each product.
 * Of two weeks that cost the same the first in the order of products and places wins, so that equal problems have equal
 * weeks. Two prescribed products are never held against each other, since neither may be changed here.
 *
 * <p>Days cost nothing, so the search goes over how often and when a product is used; {@link WeekDays} then looks whether the
 * week has days for it. A branch is left when even its cheapest end is no better than the best week found: the products that
 * are still to come cost at least what they cost alone, and at least what the uses cost for which steps or points are short.
 */
final class WeekSolver {

    private final WeekProblem problem;
    private final int size;
    private final List<List<ProductPlace>> places;
    private final WeekDays days;
    private final SessionCaps caps;
    private final boolean[] fixed;
    private final boolean[] step;
    private final int[] less;
    private final int[] load;
    private final int[] cheapestAfter;
    private final int[] freeAfter;
    private final int[] pointsAfter;
    private final int[] usesAfter;
    private final int[] eveningsAfter;
    private final int[] leastLess;
    private final int[] leastPerPoint;
    private final int[] best;
    private int bestCost = Integer.MAX_VALUE;

    /** A week, and what its changes cost. */
    record CostedWeek(int cost, List<Integer> slots) {}

    private WeekSolver(WeekProblem problem) {
        this(problem, -1, place -> true);
    }

    private WeekSolver(WeekProblem problem, int bound, Predicate<ProductPlace> there) {
        this.problem = problem;
        this.size = problem.products().size();
        this.places = new ArrayList<>(size);
        this.days = new WeekDays(problem);
        this.caps = new SessionCaps(problem);
        this.fixed = new boolean[size];
        this.step = new boolean[size];
        this.less = new int[size];
        this.load = new int[size];
        this.cheapestAfter = new int[size + 1];
        this.freeAfter = new int[size + 1];
        this.pointsAfter = new int[size + 1];
        this.usesAfter = new int[size + 1];
        this.eveningsAfter = new int[size + 1];
        this.leastLess = new int[size + 1];
        this.leastPerPoint = new int[size + 1];
        this.best = new int[size];
        for (int at = 0; at < size; at++) {
            PlanProduct product = problem.products().get(at);
            List<ProductPlace> all = ProductPlaces.of(product, at);
            places.add(at == bound ? all.stream().filter(there).toList() : all);
            less[at] = ProductPlaces.less(product, at);
            load[at] = product.load();
            fixed[at] = product.role() == ProductRole.PRESCRIBED;
            step[at] = !fixed[at] && problem.steps(product) == WeekSlots.ALL;
        }
        leastLess[size] = Integer.MAX_VALUE;
        leastPerPoint[size] = Integer.MAX_VALUE;
        for (int at = size - 1; at >= 0; at--) {
            sum(at, problem.products().get(at));
        }
    }

    /** What is known of the products from one on: what they cost alone, and the uses and points that they want. */
    private void sum(int at, PlanProduct product) {
        cheapestAfter[at] = cheapestAfter[at + 1]
                + (places.get(at).isEmpty() ? 0 : places.get(at).get(0).cost());
        int free = places.get(at).stream()
                .mapToInt(place -> place.cost() - (product.times() - place.uses()) * less[at])
                .min()
                .orElse(0);
        freeAfter[at] = freeAfter[at + 1] + (fixed[at] ? 0 : free);
        usesAfter[at] = usesAfter[at + 1] + (step[at] ? product.times() : 0);
        eveningsAfter[at] =
                eveningsAfter[at + 1] + (step[at] && product.may() == WeekSlots.EVENINGS ? product.times() : 0);
        pointsAfter[at] = pointsAfter[at + 1] + (fixed[at] ? 0 : product.times() * load[at]);
        leastLess[at] = fixed[at] ? leastLess[at + 1] : Math.min(leastLess[at + 1], less[at]);
        leastPerPoint[at] = fixed[at] || load[at] == 0
                ? leastPerPoint[at + 1]
                : Math.min(leastPerPoint[at + 1], less[at] / load[at]);
    }

    /** The sessions of each product, in the order of the problem; 0 for one that is left out. */
    static int[] solve(WeekProblem problem) {
        var solver = new WeekSolver(problem);
        solver.place(0, 0, 0, 0, 0);
        return solver.best;
    }

    /**
     * The best week in which one product has a place of some sort, or null where no week has it there.
     *
     * @param bound the product
     * @param there the places that will do
     */
    static @Nullable CostedWeek solve(WeekProblem problem, int bound, Predicate<ProductPlace> there) {
        var solver = new WeekSolver(problem, bound, there);
        solver.place(0, 0, 0, 0, 0);
        return solver.bestCost == Integer.MAX_VALUE
                ? null
                : new CostedWeek(
                        solver.bestCost, Arrays.stream(solver.best).boxed().toList());
    }

    private void place(int at, int cost, int points, int mornings, int evenings) {
        if (at == size) {
            bestCost = cost;
            days.copyTo(best);
            return;
        }
        for (ProductPlace place : places.get(at)) {
            int dearer = cost + place.cost();
            if (dearer + cheapestAfter[at + 1] >= bestCost) {
                return;
            }
            int more = points + place.uses() * load[at];
            int inMornings = mornings + (step[at] ? place.mornings() : 0);
            int inEvenings = evenings + (step[at] ? place.evenings() : 0);
            if (!allows(at, at, place, points)) {
                continue;
            }
            caps.choose(at, place);
            if (dearer + atLeast(at + 1, more, inMornings, inEvenings) < bestCost
                    && dearer + alone(at + 1, more) < bestCost
                    && days.found(at, place)) {
                place(at + 1, dearer, more, inMornings, inEvenings);
            }
        }
    }

    /** Whether a place is open to a product after so many others, but for the days. */
    private boolean allows(int chosen, int at, ProductPlace place, int points) {
        return fixed[at]
                || place.uses() == 0
                || (caps.allow(chosen, at, place)
                        && (load[at] == 0 || points + place.uses() * load[at] <= problem.load()));
    }

    /** What each product from one on costs at least beside those that are chosen. */
    private int alone(int from, int points) {
        int cost = 0;
        for (int at = from; at < size; at++) {
            for (ProductPlace place : places.get(at)) {
                if (allows(from, at, place, points)) {
                    cost += place.cost();
                    break;
                }
            }
        }
        return cost;
    }

    /** What the products from one on cost at least, by the steps and points that are left for them. */
    private int atLeast(int from, int points, int mornings, int evenings) {
        int leftEvenings = WeekSlots.DAYS * problem.evenings() - evenings;
        int leftMornings = WeekSlots.DAYS * problem.mornings() - mornings;
        int shortOfSteps = Math.max(usesAfter[from] - leftEvenings - leftMornings, eveningsAfter[from] - leftEvenings);
        int shortOfPoints = pointsAfter[from] - Math.max(0, problem.load() - points);
        int steps = shortOfSteps > 0 ? shortOfSteps * leastLess[from] : 0;
        int load = shortOfPoints > 0 ? shortOfPoints * leastPerPoint[from] : 0;
        return freeAfter[from] + Math.max(steps, load);
    }

    /**
     * How many mornings and evenings each product may still have beside the places chosen before it, whatever the days: two that
     * never share a session have seven evenings between them.
     */
    private static final class SessionCaps {

        private final int size;
        private final @Nullable PairDistance[][] apart;
        private final int[][] mornings;
        private final int[][] evenings;

        SessionCaps(WeekProblem problem) {
            size = problem.products().size();
            apart = new PairDistance[size][size];
            mornings = new int[size + 1][size];
            evenings = new int[size + 1][size];
            for (PairApart pair : problem.apart()) {
                int first = Math.min(pair.first(), pair.second());
                int second = Math.max(pair.first(), pair.second());
                PairDistance before = apart[first][second];
                if (before == null || pair.how().compareTo(before) < 0) {
                    apart[first][second] = pair.how();
                }
            }
            for (int at = 0; at < size; at++) {
                boolean step = problem.steps(problem.products().get(at)) == WeekSlots.ALL;
                mornings[0][at] = step && problem.mornings() == 0 ? 0 : WeekSlots.DAYS;
                evenings[0][at] = step && problem.evenings() == 0 ? 0 : WeekSlots.DAYS;
            }
        }

        /** Takes in the place of the product at a number; the products after it are capped anew. */
        void choose(int at, ProductPlace place) {
            int days = Math.max(place.mornings(), place.evenings());
            for (int later = at + 1; later < size; later++) {
                PairDistance how = place.uses() == 0 ? null : apart[at][later];
                int taken = how == PairDistance.WEEK ? WeekSlots.DAYS : how == PairDistance.DAY ? days : 0;
                int inMornings = how == PairDistance.SESSION ? place.mornings() : taken;
                int inEvenings = how == PairDistance.SESSION ? place.evenings() : taken;
                mornings[at + 1][later] = Math.min(mornings[at][later], WeekSlots.DAYS - inMornings);
                evenings[at + 1][later] = Math.min(evenings[at][later], WeekSlots.DAYS - inEvenings);
            }
        }

        /** Whether a place is within what is left once so many products are chosen. */
        boolean allow(int chosen, int at, ProductPlace place) {
            return place.mornings() <= mornings[chosen][at] && place.evenings() <= evenings[chosen][at];
        }
    }
}
