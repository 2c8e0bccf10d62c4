package org.peptideadvisor.arbitration;

import java.util.HashMap;
import java.util.List;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.plan.PlanRequest;

/** What the planner was asked in a decision, made again from the decision. */
final class PlanRequests {

    private PlanRequests() {}

    static PlanRequest of(SettledDecision decision, Catalog catalog) {
        Consultation consultation = decision.consultation();
        var sorted = new SortedFindings(decision.evaluation().findings());
        var forms = new HashMap<String, String>();
        for (PeptideCandidate candidate : decision.selection().peptides()) {
            AdviceAssembly.forms(sorted.of(Finding.FormSuggested.class), candidate.peptide()).stream()
                    .map(Finding.FormSuggested::form)
                    .sorted()
                    .findFirst()
                    .ifPresent(form -> forms.put(candidate.peptide().id(), form));
        }
        var prescriptions = new DoubtedPrescriptions(
                catalog, decision.exclusions(), ShippedRelease.get().advisor().cards());
        List<Planned> planned = new PlanFacts(
                        catalog, consultation, decision.selection(), decision.exclusions(), prescriptions)
                .all().stream()
                        .filter(Planned.class::isInstance)
                        .map(Planned.class::cast)
                        .toList();
        return new PlanRequest(
                planned,
                decision.selection().placed(),
                sorted.of(Finding.Placed.class),
                sorted.of(Finding.Ramped.class),
                sorted.of(Finding.PlanLimited.class),
                sorted.of(Finding.SessionKept.class),
                forms,
                one -> one.prescription() || !decision.exclusions().bar(one.id()),
                prescriptions.among(planned));
    }
}
