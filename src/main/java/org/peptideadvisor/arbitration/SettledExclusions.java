package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;

/**
 * The exclusions of one decision: those of the rules, and everything that an allergy of the client names, even if
 * no rule mentions it.
 */
public final class SettledExclusions {

    static final String AVOID = "avoid";
    static final String REFUSED = "no-medical-peptide-therapy";

    private static final String ALLERGEN =
            "An allergy that the client named covers it, and that holds even where no rule speaks of it.";

    private static final Comparator<ExclusionSubject> ORDER =
            Comparator.comparing(ExclusionSubject::kind).thenComparing(ExclusionSubject::id);

    private final Catalog catalog;
    private final Set<String> out = new HashSet<>();
    private final Set<String> allergens = new HashSet<>();
    private final Map<ExclusionSubject, List<Finding>> subjects = new TreeMap<>(ORDER);
    private final Set<ExclusionSubject> refused = new HashSet<>();

    SettledExclusions(Catalog catalog, Consultation consultation, List<Finding> findings) {
        this.catalog = catalog;
        for (Allergy allergy : consultation.all(Allergy.class)) {
            allergens.addAll(catalog.allergen(allergy.id()));
        }
        out.addAll(allergens);
        List<Use> uses = consultation.all(Use.class);
        for (Finding finding : findings) {
            if (finding instanceof Finding.Excluded excluded) {
                add(excluded, uses);
            } else if (finding instanceof Finding.AllergenExcluded allergen) {
                Set<String> covered = catalog.allergen(allergen.allergy());
                out.addAll(covered);
                covered.forEach(id -> note(subject(id), allergen));
            }
        }
    }

    private void add(Finding.Excluded excluded, List<Use> uses) {
        ExclusionSubject subject = excluded.subject();
        ExclusionSubject named = subject.kind().equals(SubjectKind.INGREDIENT.id()) ? subject(subject.id()) : subject;
        note(named, excluded);
        if (excluded.refused()) {
            refused.add(named);
        }
        Set<String> covered = covered(named);
        if (covered.isEmpty()) {
            return;
        }
        out.addAll(covered);
        for (Use use : uses) {
            if (!use.id().equals(named.id()) && covers(covered, use.id())) {
                note(subject(use.id()), excluded);
            }
        }
    }

    private Set<String> covered(ExclusionSubject subject) {
        SubjectKind kind = ContractWord.of(SubjectKind.class, subject.kind());
        return kind == null ? Set.of() : catalog.covered(kind, subject.id());
    }

    /** A use named by its group is covered when every member of the group is. */
    private boolean covers(Set<String> covered, String id) {
        if (!isGroup(id)) {
            return covered.contains(id);
        }
        Set<String> members = catalog.covered(SubjectKind.GROUP, id);
        return !members.isEmpty() && covered.containsAll(members);
    }

    private ExclusionSubject subject(String id) {
        return new ExclusionSubject(catalog.kind(id), id);
    }

    private void note(ExclusionSubject subject, Finding finding) {
        subjects.computeIfAbsent(subject, key -> new ArrayList<>(2)).add(finding);
    }

    /**
     * Whether an ingredient, a co-active or a group is kept out. A group that the client named is also kept out when any of
     * its members is an allergen: nobody knows which of them the client has.
     */
    public boolean bar(String id) {
        return covers(out, id) || (isGroup(id) && mayBeAny(id, allergens));
    }

    /**
     * Whether something is excluded: as it is named, or each ingredient that it covers by whatever name. A delivery, a procedure and a
     * substance cover nothing and are excluded by name only.
     */
    public boolean keepsOut(ExclusionSubject subject) {
        if (subjects.containsKey(subject)) {
            return true;
        }
        Set<String> covered = covered(subject);
        return !covered.isEmpty() && out.containsAll(covered);
    }

    private boolean isGroup(String id) {
        return catalog.peptide(id) == null && catalog.active(id) == null;
    }

    private boolean mayBeAny(String group, Set<String> ids) {
        return catalog.covered(SubjectKind.GROUP, group).stream().anyMatch(ids::contains);
    }

    /** The exclusions as the client is told them. */
    List<Exclusion> told(ReasonWriter reasons) {
        var told = new ArrayList<Exclusion>(subjects.size());
        subjects.forEach((subject, findings) -> told.add(told(subject, findings, reasons)));
        return List.copyOf(told);
    }

    private Exclusion told(ExclusionSubject subject, List<Finding> findings, ReasonWriter reasons) {
        var because = reasons.of(findings);
        String code = refused.contains(subject) ? REFUSED : AVOID;
        return new Exclusion(subject, code, because.get(0).because(), because);
    }

    /** The findings that keep any of these out; none where only an allergy does. */
    public List<Finding> findings(Set<String> ids) {
        var found = new ArrayList<Finding>();
        subjects.forEach((subject, findings) -> {
            if (ids.contains(subject.id()) || covered(subject).stream().anyMatch(ids::contains)) {
                found.addAll(findings);
            }
        });
        return List.copyOf(found);
    }

    /** What keeps any of these out, each with the sentences that rules have for it. */
    public List<Exclusion> against(Set<String> ids, ReasonWriter reasons) {
        var against = new ArrayList<Exclusion>();
        subjects.forEach((subject, findings) -> {
            if (ids.contains(subject.id()) || covered(subject).stream().anyMatch(ids::contains)) {
                against.add(told(subject, findings, reasons));
            }
        });
        if (against.isEmpty()) {
            new TreeSet<>(ids)
                    .stream()
                            .filter(this::bar)
                            .forEach(id -> against.add(new Exclusion(subject(id), AVOID, ALLERGEN, List.of())));
        }
        return List.copyOf(against);
    }
}
