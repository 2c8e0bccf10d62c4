package org.peptideadvisor.arbitration;

import java.util.HashMap;
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
        return new PlanRequest(
                new PlanFacts(catalog, consultation, decision.selection(), decision.exclusions())
                        .all().stream()
                                .filter(Planned.class::isInstance)
                                .map(Planned.class::cast)
                                .toList(),
                decision.selection().placed(),
                sorted.of(Finding.Placed.class),
                sorted.of(Finding.Ramped.class),
                sorted.of(Finding.PlanLimited.class),
                sorted.of(Finding.SessionKept.class),
                forms,
                one -> one.prescription() || !decision.exclusions().bar(one.id()));
    }
}
