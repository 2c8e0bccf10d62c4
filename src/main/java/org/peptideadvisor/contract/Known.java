package org.peptideadvisor.contract;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Active;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.fact.Use;

/** What one catalog knows of that a request may name, gathered once so that reading a request only looks things up. */
final class Known {

    private final Catalog catalog;
    final Ids skinTypes;
    final Ids sensitivities;
    final Ids concerns;
    final Ids severities;
    final Ids conditions;
    final Ids medications;
    final Ids allergies;
    final Ids signs;
    final Ids procedures;
    final Ids uses;
    final Ids times;
    final Ids deliveries;
    final Ids substances;
    final Ids forms;

    Known(Catalog catalog) {
        this.catalog = catalog;
        skinTypes = ids("skin type", "skin-type");
        sensitivities = ids("sensitivity", "sensitivity");
        concerns = ids("concern", "concern");
        severities = ids("severity", "severity");
        conditions = ids("condition", "condition");
        medications = ids("medication", "medication");
        allergies = withIngredients("allergy or ingredient", "allergy");
        signs = ids("sign", "sign");
        procedures = ids("procedure", "procedure");
        uses = withIngredients("ingredient or group", "group");
        times = ids("time of day", "when");
        deliveries = ids("delivery", "delivery");
        substances = ids("substance", "substance");
        forms = ids("form", "form");
    }

    /** What rules see of something that the client uses. */
    Use use(String id, @Nullable String when, @Nullable Integer perWeek) {
        Peptide peptide = catalog.peptide(id);
        return new Use(
                id,
                catalog.groups(id),
                peptide == null ? null : peptide.peptideClass(),
                when,
                perWeek,
                catalog.prescription(id));
    }

    private Ids ids(String label, String kind) {
        return Ids.only(label, terms(kind));
    }

    private Ids withIngredients(String label, String kind) {
        var ids = new HashSet<>(terms(kind));
        for (Peptide peptide : catalog.peptides()) {
            ids.add(peptide.id());
        }
        for (Active active : catalog.actives()) {
            ids.add(active.id());
        }
        return new Ids(label, ids, catalog::resolve);
    }

    private Set<String> terms(String kind) {
        return catalog.vocabulary().terms(kind).stream().map(Term::id).collect(Collectors.toUnmodifiableSet());
    }
}
