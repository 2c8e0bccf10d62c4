package org.peptideadvisor.arbitration;

import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.arbitration.brief.SettledProducts;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.plan.PlanRequest;

/** What the week of a decision was made of. */
final class PlanRequests {

    private PlanRequests() {}

    static PlanRequest of(SettledDecision decision, Catalog catalog) {
        var prescriptions = new DoubtedPrescriptions(
                catalog, decision.exclusions(), ShippedRelease.get().advisor().cards());
        var products = new SettledProducts(
                decision.consultation(),
                decision.exclusions()::bar,
                prescriptions::stops,
                decision.selection().held());
        var facts = new PlanFacts(
                catalog, decision.consultation(), decision.selection(), decision.exclusions(), products, prescriptions);
        return facts.request(
                facts.all().stream()
                        .filter(Planned.class::isInstance)
                        .map(Planned.class::cast)
                        .toList(),
                new SortedFindings(decision.evaluation().findings()));
    }
}
