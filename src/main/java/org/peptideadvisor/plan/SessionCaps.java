package org.peptideadvisor.plan;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.plan.ProductPlaces.ProductPlace;
import org.peptideadvisor.plan.WeekProblem.PairApart;
import org.peptideadvisor.plan.WeekProblem.PairDistance;

/**
 * How many mornings and evenings each product may still have beside the places chosen before it, whatever the days: two that
 * never share a session have seven evenings between them. Part of the search of {@link WeekSolver}.
 */
final class SessionCaps {

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
