package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.peptideadvisor.arbitration.brief.SettledProducts;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Meeting;
import org.peptideadvisor.model.fact.Plan;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.plan.PlanRequest;
import org.peptideadvisor.plan.ProductContents;

/** The plan as facts for the plan rules, which make a routine of it. */
public final class PlanFacts {

    private static final String STRONG = "strong-active";

    private final Catalog catalog;
    private final Consultation consultation;
    private final PeptideSelection selection;
    private final SettledExclusions exclusions;
    private final SettledProducts products;
    private final DoubtedPrescriptions prescriptions;

    PlanFacts(
            Catalog catalog,
            Consultation consultation,
            PeptideSelection selection,
            SettledExclusions exclusions,
            SettledProducts products,
            DoubtedPrescriptions prescriptions) {
        this.catalog = catalog;
        this.consultation = consultation;
        this.selection = selection;
        this.exclusions = exclusions;
        this.products = products;
        this.prescriptions = prescriptions;
    }

    List<Object> all() {
        var planned = new ArrayList<Planned>();
        int rank = 0;
        for (PeptideCandidate candidate : selection.peptides()) {
            rank++;
            planned.add(peptide(candidate, rank));
        }
        Set<String> used = new HashSet<>();
        List<Planned> uses = uses(used);
        for (CoActive active : selection.routineActives()) {
            if (!used.contains(active.id())) {
                planned.add(planned(active));
            }
        }
        planned.addAll(uses);
        new PrescribedMedicines(catalog)
                .of(consultation, planned).stream()
                        .filter(one -> !prescriptions.stops(one.id()))
                        .forEach(planned::add);
        int strong = (int)
                planned.stream().filter(one -> one.groups().contains(STRONG)).count();
        var facts = new ArrayList<Object>(planned.size() + 8);
        facts.add(new Plan(selection.peptides().size(), strong, selection.held()));
        facts.addAll(planned);
        meet(planned, facts);
        return facts;
    }

    /**
     * What the week is made of.
     *
     * @param planned those of {@link #all} that are planned
     * @param sorted what the rules found, those about the plan among it
     */
    PlanRequest request(List<Planned> planned, SortedFindings sorted) {
        boolean cream = products.kept().stream().anyMatch(ProductContents::isCream);
        var forms = new HashMap<String, String>();
        for (PeptideCandidate candidate : selection.peptides()) {
            AdviceAssembly.forms(sorted.of(Finding.FormSuggested.class), candidate.peptide()).stream()
                    .map(Finding.FormSuggested::form)
                    .sorted()
                    .findFirst()
                    .map(form -> cream ? ProductContents.under(form) : form)
                    .ifPresent(form -> forms.put(candidate.peptide().id(), form));
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
                one -> one.prescription() || !exclusions.bar(one.id()),
                prescriptions.among(planned));
    }

    /** A co-active that is recommended. */
    public static Planned planned(CoActive active) {
        return new Planned(
                "active", active.id(), active.name(), null, List.of(), active.groups(), 0, active.when(), null, false);
    }

    private static Planned peptide(PeptideCandidate candidate, int rank) {
        var peptide = candidate.peptide();
        return new Planned(
                "peptide",
                peptide.id(),
                peptide.name(),
                peptide.peptideClass(),
                List.copyOf(candidate.targets()),
                peptide.groups(),
                rank,
                null,
                null,
                false);
    }

    /**
     * What the client keeps using: nothing that is excluded, nor any active while actives are held back. What is prescribed stays, unless
     * a critical row stops it.
     */
    private List<Planned> uses(Set<String> used) {
        var uses = new ArrayList<Planned>();
        Set<String> prescribed = consultation.all(Use.class).stream()
                .filter(Use::prescription)
                .map(Use::id)
                .collect(Collectors.toSet());
        for (Use use : consultation.all(Use.class)) {
            catalog.covered(SubjectKind.GROUP, use.id()).stream()
                    .filter(id -> !prescribed.contains(id))
                    .forEach(used::add);
            boolean stays = use.prescription()
                    ? !prescriptions.stops(use.id())
                    : !exclusions.bar(use.id()) && !selection.held();
            boolean counts = !products.stops(use) && !products.isBeside(use);
            if (stays && used.add(use.id()) && counts) {
                uses.add(planned(catalog, consultation, use, use.prescription() || products.isPrescribed(use)));
            }
        }
        return uses;
    }

    /** Something that the client keeps using. */
    public static Planned planned(Catalog catalog, Consultation consultation, Use use) {
        return planned(catalog, consultation, use, use.prescription());
    }

    private static Planned planned(Catalog catalog, Consultation consultation, Use use, boolean prescription) {
        return new Planned(
                "use",
                use.id(),
                name(catalog, use.id()),
                use.peptideClass(),
                targets(catalog, consultation, use.id()),
                use.groups(),
                0,
                use.session(),
                use.perWeek(),
                prescription);
    }

    private static List<String> targets(Catalog catalog, Consultation consultation, String id) {
        var peptide = catalog.peptide(id);
        return peptide == null
                ? List.of()
                : consultation.all(Concern.class).stream()
                        .map(Concern::id)
                        .filter(peptide.targets()::contains)
                        .toList();
    }

    private static String name(Catalog catalog, String id) {
        var peptide = catalog.peptide(id);
        if (peptide != null) {
            return peptide.name();
        }
        CoActive active = catalog.active(id);
        if (active != null) {
            return active.name();
        }
        var group = catalog.vocabulary().term("group", id);
        return group == null ? id : group.label();
    }

    private void meet(List<Planned> planned, List<Object> facts) {
        for (int i = 0; i < planned.size(); i++) {
            for (int j = i + 1; j < planned.size(); j++) {
                Planned first = planned.get(i);
                Planned second = planned.get(j);
                boolean spare = first.rank() > selection.placed() || second.rank() > selection.placed();
                if (products.together(first.id(), second.id())) {
                    continue;
                }
                for (InteractionRow row : catalog.meeting(first.id(), second.id())) {
                    if (!spare || row.restricts()) {
                        facts.add(new Meeting(row.id(), first.id(), second.id(), row.effect(), row.contested()));
                    }
                }
            }
        }
    }
}
