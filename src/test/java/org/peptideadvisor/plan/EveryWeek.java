package org.peptideadvisor.plan;

import java.util.List;
import java.util.function.Predicate;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.ProductPlaces.ProductPlace;
import org.peptideadvisor.plan.WeekProblem.PairApart;
import org.peptideadvisor.plan.WeekProblem.PairDistance;

/** Tries every week that there is: what {@link WeekSolver} must find, found without thinking. */
final class EveryWeek {

    private final WeekProblem problem;
    private final int bound;
    private final Predicate<ProductPlace> there;
    private final int[] slots;

    private EveryWeek(WeekProblem problem, int bound, Predicate<ProductPlace> there) {
        this.problem = problem;
        this.bound = bound;
        this.there = there;
        this.slots = new int[problem.products().size()];
    }

    /** The cost of the best week by trying every place on every day. */
    static int cheapest(WeekProblem problem) {
        return cheapest(problem, -1, place -> true);
    }

    /** The same when one product is bound to some of its places; {@link Integer#MAX_VALUE} where no week has it there. */
    static int cheapest(WeekProblem problem, int bound, Predicate<ProductPlace> there) {
        return new EveryWeek(problem, bound, there).cheapest(0, 0, Integer.MAX_VALUE);
    }

    private int cheapest(int at, int cost, int best) {
        if (cost >= best) {
            return best;
        }
        if (at == slots.length) {
            return keepsAll(problem, slots) ? cost : best;
        }
        int found = best;
        for (ProductPlace place : ProductPlaces.of(problem.products().get(at), at)) {
            for (int turn = 0; turn < place.turns() && (at != bound || there.test(place)); turn++) {
                slots[at] = place.slots(turn);
                found = cheapest(at + 1, cost + place.cost(), found);
            }
        }
        slots[at] = 0;
        return found;
    }

    static int cost(WeekProblem problem, int[] slots) {
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
    static boolean keepsAll(WeekProblem problem, int[] slots) {
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
