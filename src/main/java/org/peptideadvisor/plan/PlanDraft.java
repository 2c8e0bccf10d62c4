package org.peptideadvisor.plan;

import java.util.List;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.plan.ApartRows.RowApart;

/**
 * What one plan was solved from, kept for questions about it.
 *
 * @param products what asks for a place, and what the week knows of each
 * @param slots the sessions of each product in the solved week, in the order of the problem
 */
record PlanDraft(
        PlanRequest request,
        PlanBounds bounds,
        BasicSteps basics,
        PlannedProducts products,
        List<RowApart> rows,
        WeekProblem problem,
        List<Integer> slots) {

    /** The number of a product among those that ask for a place; negative for one that does not. */
    int at(String id) {
        List<Planned> taken = products.taken();
        for (int at = 0; at < taken.size(); at++) {
            if (taken.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }
}
