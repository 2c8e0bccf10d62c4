package org.peptideadvisor.plan;

import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.ProductPlaces.ProductPlace;
import org.peptideadvisor.plan.WeekProblem.PairApart;
import org.peptideadvisor.plan.WeekProblem.PairDistance;

/** Finds days for places in a week, the earliest ones first: no session too full, and nothing beside what it is kept apart from. */
final class WeekDays {

    private final WeekProblem problem;
    private final ProductPlace[] places;
    private final int[] slots;
    private final int[] steps;
    private final boolean[] prescribed;
    private final PairDistance[][] apart;
    /** By product and number: the sessions that have at least so many steps before it. */
    private final int[][] filled;

    /** By product: the sessions that have something prescribed before it. */
    private final int[] ordered;

    WeekDays(WeekProblem problem) {
        int size = problem.products().size();
        this.problem = problem;
        this.places = new ProductPlace[size];
        this.slots = new int[size];
        this.steps = new int[size];
        this.prescribed = new boolean[size];
        this.apart = new PairDistance[size][size];
        this.filled = new int[size + 1][Math.max(problem.mornings(), problem.evenings()) + 1];
        this.ordered = new int[size + 1];
        filled[0][0] = WeekSlots.ALL;
        for (int at = 0; at < size; at++) {
            PlanProduct product = problem.products().get(at);
            steps[at] = problem.steps(product);
            prescribed[at] = product.role() == ProductRole.PRESCRIBED;
        }
        for (PairApart pair : problem.apart()) {
            int first = Math.min(pair.first(), pair.second());
            int second = Math.max(pair.first(), pair.second());
            PairDistance before = apart[second][first];
            if (before == null || pair.how().compareTo(before) < 0) {
                apart[second][first] = pair.how();
            }
        }
    }

    /** Whether the week has days for the places chosen so far and this one, which is that of the product at a number. */
    boolean found(int last, ProductPlace place) {
        places[last] = place;
        return lay(0, last, false);
    }

    /** Whether a place fits beside the sessions that the other products have. */
    boolean fitsBeside(int at, ProductPlace place, int[] others) {
        int barred = 0;
        int full = 0;
        for (int slot = 0; slot < 2 * WeekSlots.DAYS; slot++) {
            int most = slot < WeekSlots.DAYS ? problem.mornings() : problem.evenings();
            full |= stepsIn(slot, at, others) >= most ? 1 << slot : 0;
        }
        for (int other = 0; other < others.length; other++) {
            PairDistance how = other == at ? null : apart[Math.max(at, other)][Math.min(at, other)];
            barred |= how == null ? 0 : WeekProblem.barred(how, others[other]);
        }
        for (int turn = 0; turn < place.turns(); turn++) {
            if ((place.slots(turn) & (barred | (full & steps[at]))) == 0) {
                return true;
            }
        }
        return false;
    }

    private int stepsIn(int slot, int but, int[] others) {
        int count = 0;
        int order = 0;
        for (int other = 0; other < others.length; other++) {
            if (other != but && ((others[other] & steps[other]) >>> slot & 1) == 1) {
                count += prescribed[other] ? 0 : 1;
                order |= prescribed[other] ? 1 : 0;
            }
        }
        return count + order;
    }

    /** Copies the days that were found. */
    void copyTo(int[] target) {
        System.arraycopy(slots, 0, target, 0, target.length);
    }

    /** Until one product has a pattern that is not every day, all weeks are alike but for the day on which they begin. */
    private boolean lay(int at, int last, boolean turned) {
        if (at > last) {
            return true;
        }
        ProductPlace place = places[at];
        if (place.uses() == 0) {
            next(at, 0);
            return lay(at + 1, last, turned);
        }
        int barred = prescribed[at] ? 0 : barred(at);
        int turns = turned ? place.turns() : 1;
        for (int turn = 0; turn < turns; turn++) {
            int own = place.slots(turn);
            if ((own & barred) == 0) {
                next(at, own);
                if (lay(at + 1, last, turned || place.turns() > 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int barred(int at) {
        int[] full = filled[at];
        int barred = ((full[problem.mornings()] & WeekSlots.MORNINGS) | (full[problem.evenings()] & WeekSlots.EVENINGS))
                & steps[at];
        for (int other = 0; other < at; other++) {
            PairDistance how = apart[at][other];
            if (how != null) {
                barred |= WeekProblem.barred(how, slots[other]);
            }
        }
        return barred;
    }

    /** Counts the steps of a product. What is prescribed is one step, however many products it is. */
    private void next(int at, int own) {
        slots[at] = own;
        int step = own & steps[at] & (prescribed[at] ? ~ordered[at] : WeekSlots.ALL);
        ordered[at + 1] = ordered[at] | (prescribed[at] ? own : 0);
        int[] before = filled[at];
        int[] after = filled[at + 1];
        after[0] = WeekSlots.ALL;
        for (int count = before.length - 1; count > 0; count--) {
            after[count] = before[count] | (before[count - 1] & step);
        }
    }
}
