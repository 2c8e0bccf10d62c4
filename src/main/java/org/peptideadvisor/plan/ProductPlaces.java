package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.peptideadvisor.plan.PlanProduct.ProductRole;

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

    /**
     * So many mornings and evenings a week. On which days is open: a place has as many {@link #turns} as there are days on
     * which its pattern can begin, and they cost the same.
     */
    record ProductPlace(int mornings, int evenings, int cost) {

        int uses() {
            return mornings + evenings;
        }

        /** In how many ways its days can lie in the week. */
        int turns() {
            return mornings % WeekSlots.DAYS == 0 && evenings % WeekSlots.DAYS == 0 ? 1 : WeekSlots.DAYS;
        }

        /** Its sessions when its pattern begins so many days later; mornings lie between evenings where it has both. */
        int slots(int turn) {
            int morning = evenings == 0 || evenings == WeekSlots.DAYS ? turn : (turn + 1) % WeekSlots.DAYS;
            return WeekSlots.spread(mornings, morning) | WeekSlots.spread(evenings, turn) << WeekSlots.DAYS;
        }
    }

    private ProductPlaces() {}

    /**
     * @param rank its place among the products, from 0: of two like ones the first changes last
     */
    static List<ProductPlace> of(PlanProduct product, int rank) {
        if (product.role() == ProductRole.PRESCRIBED) {
            return List.of(prescribed(product));
        }
        var places = new ArrayList<ProductPlace>();
        for (int sessions : sessions(product)) {
            int cost = session(product, sessions);
            int most = Math.min(product.times(), sessions == WeekSlots.ALL ? 2 * WeekSlots.DAYS : WeekSlots.DAYS);
            int least = sessions == WeekSlots.ALL ? WeekSlots.DAYS + 1 : least(product);
            for (int times = most; times >= least; times--) {
                int evenings = sessions == WeekSlots.MORNINGS ? 0 : Math.min(times, WeekSlots.DAYS);
                int changed = cost + (product.times() - times) * less(product, rank);
                places.add(new ProductPlace(times - evenings, evenings, changed));
            }
        }
        places.add(new ProductPlace(0, 0, leftOut(product) - rank));
        places.sort(Comparator.comparingInt(ProductPlace::cost));
        return List.copyOf(places);
    }

    /** A prescriber said how often and when; on which days of the week is for the client to choose. */
    private static ProductPlace prescribed(PlanProduct product) {
        int times = product.times();
        if (product.now() == WeekSlots.ALL) {
            return new ProductPlace(times / 2, times - times / 2, 0);
        }
        return product.now() == WeekSlots.MORNINGS ? new ProductPlace(times, 0, 0) : new ProductPlace(0, times, 0);
    }

    private static int[] sessions(PlanProduct product) {
        int may = product.may();
        if (may != WeekSlots.ALL) {
            return new int[] {may};
        }
        return product.times() > WeekSlots.DAYS
                ? new int[] {WeekSlots.ALL, WeekSlots.EVENINGS, WeekSlots.MORNINGS}
                : new int[] {WeekSlots.EVENINGS, WeekSlots.MORNINGS};
    }

    private static int session(PlanProduct product, int sessions) {
        int elsewhere = product.liked() == 0 || (product.liked() & sessions) == sessions ? 0 : ELSEWHERE;
        return product.isNew() || (product.now() & sessions) == sessions ? elsewhere : MOVED + elsewhere;
    }

    /** Half of its days, or it does nothing; a strong active works in a few nights. */
    private static int least(PlanProduct product) {
        return product.load() > 0 ? 1 : Math.max(1, Math.min(product.times(), WeekSlots.DAYS) / 2);
    }

    /** What one use less costs. */
    static int less(PlanProduct product, int rank) {
        return product.isNew() ? LESS_OF_A_NEW_ONE : LESS_OF_A_USE - Math.min(rank, WeekSlots.DAYS);
    }

    private static int leftOut(PlanProduct product) {
        return switch (product.role()) {
            case NEW_PEPTIDE -> PEPTIDE_LEFT_OUT;
            case NEW_ACTIVE -> ACTIVE_LEFT_OUT;
            default -> USE_LEFT_OUT;
        };
    }
}
