package org.peptideadvisor.arbitration;

import java.util.HashMap;
import java.util.List;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.plan.PlanRequest;
import org.peptideadvisor.plan.ProductContents;

/** Puts together what a week is made of. */
final class PlanRequestAssembly {

    private PlanRequestAssembly() {}

    /**
     * @param planned what is recommended and used, peptides first by rank
     * @param sorted what the rules found, those about the plan among it
     */
    static PlanRequest of(
            List<Planned> planned,
            PeptideSelection selection,
            SettledExclusions exclusions,
            SettledProducts products,
            SortedFindings sorted) {
        var forms = new HashMap<String, String>();
        boolean cream = products.kept().stream().anyMatch(ProductContents::isCream);
        for (PeptideCandidate candidate : selection.peptides()) {
            AdviceAssembly.forms(sorted.of(Finding.FormSuggested.class), candidate.peptide()).stream()
                    .map(Finding.FormSuggested::form)
                    .sorted()
                    .findFirst()
                    .ifPresent(form -> forms.put(candidate.peptide().id(), cream ? ProductContents.under(form) : form));
        }
        return new PlanRequest(
                planned,
                selection.placed(),
                products.kept(),
                sorted.of(Finding.Placed.class),
                sorted.of(Finding.Ramped.class),
                sorted.of(Finding.PlanLimited.class),
                sorted.of(Finding.SessionKept.class),
                forms,
                one -> one.prescription() || !exclusions.bar(one.id()));
    }
}
