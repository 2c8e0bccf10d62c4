package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The places that one product can have in a week, the dearest last. What a place costs is how much it changes what the client
 * does, or misses of what is advised; the figures only order the changes: leaving a product out is more than moving it, moving
 * it more than a few uses less.
 */
final class ProductPlaces {

    private static final int MOVED = 30;
    private static final int USE_LEFT_OUT = 400;
    private static final int PEPTIDE_LEFT_OUT = 300;
    private static final int ACTIVE_LEFT_OUT = 90;
    private static final int LESS_OF_A_USE = 12;
    private static final int LESS_OF_A_NEW_ONE = 6;
    private static final int ELSEWHERE = 2;

    /** The sessions of one week, and what they cost. */
    record Place(int slots, int cost) {}

    private ProductPlaces() {}

    /**
     * @param rank its place among the products, from 0: of two like ones the first changes last
     */
    static List<Place> of(PlanProduct product, int rank) {
        if (product.role() == ProductRole.PRESCRIBED) {
            return fixed(product);
        }
        var places = new ArrayList<Place>();
        for (int sessions : sessions(product)) {
            int cost = session(product, sessions);
            int most = Math.min(product.times(), sessions == WeekSlots.ALL ? 14 : WeekSlots.DAYS);
            for (int times = most; times > 0; times--) {
                spread(sessions, times, cost + (product.times() - times) * less(product, rank), places);
            }
        }
        places.add(new Place(0, leftOut(product) - rank));
        places.sort(Comparator.comparingInt(Place::cost));
        return List.copyOf(places);
    }

    /** A prescriber said how often and when; on which days of the week is for the client to choose. */
    private static List<Place> fixed(PlanProduct product) {
        var places = new ArrayList<Place>();
        spread(product.now(), product.times(), 0, places);
        return List.copyOf(places);
    }

    private static int[] sessions(PlanProduct product) {
        int may = product.may();
        if (product.times() > WeekSlots.DAYS) {
            return may == WeekSlots.ALL
                    ? new int[] {WeekSlots.ALL, WeekSlots.EVENINGS, WeekSlots.MORNINGS}
                    : new int[] {may};
        }
        return may == WeekSlots.ALL ? new int[] {WeekSlots.EVENINGS, WeekSlots.MORNINGS} : new int[] {may};
    }

    private static int session(PlanProduct product, int sessions) {
        if (product.isNew()) {
            return product.liked() == 0 || (product.liked() & sessions) == sessions ? 0 : ELSEWHERE;
        }
        int elsewhere = product.liked() == 0 || (product.liked() & sessions) == sessions ? 0 : ELSEWHERE;
        return (product.now() & sessions) == sessions ? elsewhere : MOVED + elsewhere;
    }

    private static int less(PlanProduct product, int rank) {
        return product.isNew() ? LESS_OF_A_NEW_ONE : LESS_OF_A_USE - Math.min(rank, WeekSlots.DAYS);
    }

    private static int leftOut(PlanProduct product) {
        return switch (product.role()) {
            case NEW_PEPTIDE -> PEPTIDE_LEFT_OUT;
            case NEW_ACTIVE -> ACTIVE_LEFT_OUT;
            default -> USE_LEFT_OUT;
        };
    }

    private static void spread(int sessions, int times, int cost, List<Place> places) {
        if (sessions == WeekSlots.ALL) {
            int evenings = Math.min(times, WeekSlots.DAYS);
            int mornings = times - evenings;
            places.add(
                    new Place(WeekSlots.spread(evenings, 0) << WeekSlots.DAYS | WeekSlots.spread(mornings, 0), cost));
            return;
        }
        int rotations = times == WeekSlots.DAYS ? 1 : WeekSlots.DAYS;
        for (int movedBy = 0; movedBy < rotations; movedBy++) {
            int days = WeekSlots.spread(times, movedBy);
            places.add(new Place(sessions == WeekSlots.MORNINGS ? days : days << WeekSlots.DAYS, cost));
        }
    }
}
