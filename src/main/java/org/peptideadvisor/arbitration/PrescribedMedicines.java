package org.peptideadvisor.arbitration;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.word.SubjectKind;

/**
 * The prescribed products for the skin that a client named only among the medicines: they have their place in the
 * plan, too. Thread-safe.
 */
public final class PrescribedMedicines {

    /** What is swallowed has no place on the skin. */
    private static final String SWALLOWED = "oral-";

    private final Catalog catalog;

    public PrescribedMedicines(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The medicines that a planned product stands for.
     *
     * @param id the id of the planned product
     */
    public List<Medication> behind(Consultation consultation, String id) {
        return consultation.all(Medication.class).stream()
                .filter(medicine -> id.equals(product(medicine.id())))
                .toList();
    }

    /** Those that are not among what is planned already, under their own id or as a member of their group. */
    List<Planned> of(Consultation consultation, List<Planned> planned) {
        return consultation.all(Medication.class).stream()
                .map(Medication::id)
                .map(this::product)
                .filter(Objects::nonNull)
                .filter(id -> planned.stream().noneMatch(one -> same(one, id)))
                .distinct()
                .map(id -> PlanFacts.planned(catalog, consultation, catalog.use(id, null, null, null)))
                .toList();
    }

    /** The prescribed product or group that a medicine is, or null when it is none of the catalog or is swallowed. */
    private @Nullable String product(String medicine) {
        if (medicine.startsWith(SWALLOWED)) {
            return null;
        }
        String active = catalog.resolve(medicine);
        if (active != null) {
            return catalog.prescription(active) ? active : null;
        }
        boolean group = !catalog.covered(SubjectKind.GROUP, medicine).isEmpty();
        return group && catalog.prescription(medicine) ? medicine : null;
    }

    private static boolean same(Planned one, String id) {
        return one.id().equals(id) || one.groups().contains(id);
    }
}
