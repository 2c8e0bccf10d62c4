package org.peptideadvisor.plan;

import java.util.List;
import org.peptideadvisor.model.word.KeepApart;

/**
 * What a week must keep.
 *
 * @param products what asks for a place, in the order that settles ties
 * @param apart what must not meet
 * @param mornings steps that a morning has left for these products
 * @param evenings steps that an evening has left for these products
 * @param load points of strong actives that the week may have; what is prescribed may exceed it alone
 */
record WeekProblem(List<PlanProduct> products, List<PairApart> apart, int mornings, int evenings, int load) {

    WeekProblem {
        products = List.copyOf(products);
        apart = List.copyOf(apart);
    }

    /**
     * Two products that are kept apart.
     *
     * @param first the place of one in the list of products
     * @param second the place of the other
     * @param how how far apart; {@link KeepApart#MINUTES} is told and not solved
     * @param row the row of the interaction table that says so, or empty for two strong actives
     */
    record PairApart(int first, int second, KeepApart how, String row) {}
}
