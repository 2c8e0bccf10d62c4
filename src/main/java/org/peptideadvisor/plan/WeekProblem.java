package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What a week must keep.
 *
 * @param products what asks for a place, in the order that settles ties, what is prescribed first
 * @param apart what must not meet
 * @param mornings steps that a morning has left for these products
 * @param evenings steps that an evening has left for these products
 * @param creamSteps the sessions in which a product that comes as the moisturiser is a further step
 * @param load points of strong actives that the week may have; what is prescribed may exceed it alone
 */
record WeekProblem(
        List<PlanProduct> products, List<PairApart> apart, int mornings, int evenings, int creamSteps, int load) {

    private static final int NO_LIMIT = 1_000;

    /** How far apart two products are kept, the strictest first. */
    enum PairDistance {
        /** Never both in one week. */
        WEEK,
        DAY,
        SESSION
    }

    /** Two products that are kept apart, by their places in the list. */
    record PairApart(int first, int second, PairDistance how) {}

    WeekProblem {
        products = List.copyOf(products);
        apart = List.copyOf(apart);
    }

    /** The same without one pair that is kept apart. */
    WeekProblem without(PairApart pair) {
        var left = new ArrayList<>(apart);
        left.remove(pair);
        return new WeekProblem(products, left, mornings, evenings, creamSteps, load);
    }

    /** The same with room for a step of every product. */
    WeekProblem withoutSteps() {
        int most = products.size() + 1;
        return new WeekProblem(products, apart, most, most, creamSteps, load);
    }

    /** The same with all the points of strong actives that there may be. */
    WeekProblem withoutLoad() {
        return new WeekProblem(products, apart, mornings, evenings, creamSteps, NO_LIMIT);
    }

    /** The same with another product in one place. */
    WeekProblem with(int at, PlanProduct product) {
        var others = new ArrayList<>(products);
        others.set(at, product);
        return new WeekProblem(others, apart, mornings, evenings, creamSteps, load);
    }

    /** The sessions in which a product is a step of its own. */
    int steps(PlanProduct product) {
        return product.moisturiser() ? creamSteps : WeekSlots.ALL;
    }

    /** The sessions that a product may not have beside the sessions of another. */
    static int barred(PairDistance how, int other) {
        if (other == 0) {
            return 0;
        }
        return switch (how) {
            case WEEK -> WeekSlots.ALL;
            case DAY -> WeekSlots.wholeDays(other);
            case SESSION -> other;
        };
    }
}
