package org.peptideadvisor.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;

/**
 * What a week is made of.
 *
 * @param planned what is recommended and used, peptides first by rank
 * @param peptides how many peptides have a place
 * @param products the client's own products that go on
 * @param placed where rules put things
 * @param ramped how often at first
 * @param limits what rules limit
 * @param kept the session that new products are kept to
 * @param forms the form of each peptide that rules suggest, by id
 * @param allowed whether something may be in the plan at all
 * @param doubted what keeps out a prescribed product that stays in its place, by id: its prescriber is asked
 */
public record PlanRequest(
        List<Planned> planned,
        int peptides,
        List<ClientProduct> products,
        List<Finding.Placed> placed,
        List<Finding.Ramped> ramped,
        List<Finding.PlanLimited> limits,
        List<Finding.SessionKept> kept,
        Map<String, String> forms,
        Predicate<Planned> allowed,
        Map<String, Finding> doubted) {

    public PlanRequest {
        planned = List.copyOf(planned);
        products = List.copyOf(products);
        placed = List.copyOf(placed);
        ramped = List.copyOf(ramped);
        limits = List.copyOf(limits);
        kept = List.copyOf(kept);
        forms = Map.copyOf(forms);
        doubted = Map.copyOf(doubted);
    }

    /** What one product may have of the times a week that something may be used: two products that hold it share them. */
    int share(String id, int times) {
        long holding = products.stream().filter(product -> product.holds(id)).count();
        return holding < 2 ? times : Math.max(1, times / (int) holding);
    }

    /** The same without what keeps new products to one session. */
    PlanRequest unkept() {
        return new PlanRequest(planned, peptides, products, placed, ramped, limits, List.of(), forms, allowed, doubted);
    }

    /** The same with some of the things only, and with places for so many peptides. */
    PlanRequest only(Predicate<Planned> which, int count) {
        return new PlanRequest(
                planned.stream().filter(which).toList(),
                count,
                products,
                placed,
                ramped,
                limits,
                kept,
                forms,
                allowed,
                doubted);
    }
}
