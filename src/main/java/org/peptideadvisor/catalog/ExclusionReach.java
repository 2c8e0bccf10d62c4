package org.peptideadvisor.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.peptideadvisor.catalog.table.CatalogSelector;
import org.peptideadvisor.model.fact.Peptide;

/** The ingredients that an excluded word covers, blends included. Sets iterate in the order of their ids. */
final class ExclusionReach {

    private static final String ITEM = "ingredient";

    private final Map<String, Map<String, Set<String>>> byKind = new HashMap<>();
    private final Map<String, Set<String>> allergens = new HashMap<>();
    private final Set<String> anyPeptide = new TreeSet<>();

    ExclusionReach(List<Peptide> peptides, List<CoActive> actives, List<VocabularyTerm> allergies) {
        for (CoActive active : actives) {
            add(ITEM, active.id(), active.id());
            active.groups().forEach(group -> add("group", group, active.id()));
        }
        for (Peptide peptide : peptides) {
            anyPeptide.add(peptide.id());
            addPeptide(peptide, peptide.id());
        }
        Map<String, Peptide> byId = peptides.stream().collect(Collectors.toMap(Peptide::id, peptide -> peptide));
        for (Peptide blend : peptides) {
            blend.parts().forEach(part -> addPeptide(require(byId, part), blend.id()));
        }
        byKind.values().forEach(sets -> sets.replaceAll((id, set) -> frozen(set)));
        // an allergy to a blend may be to any of its parts, and so to every blend that holds one
        actives.forEach(active -> allergens.put(active.id(), of(ITEM, active.id())));
        for (Peptide peptide : peptides) {
            var reached = new TreeSet<>(of(ITEM, peptide.id()));
            peptide.parts().forEach(part -> reached.addAll(of(ITEM, part)));
            allergens.put(peptide.id(), frozen(reached));
        }
        allergies.forEach(term -> allergens.put(term.id(), frozen(of(term.covers()))));
    }

    /** What an exclusion covers; empty for an id that covers nothing. */
    Set<String> of(String kind, String id) {
        String sort = kind.equals("active") ? ITEM : kind;
        return byKind.getOrDefault(sort, Map.of()).getOrDefault(id, Set.of());
    }

    /** The peptides and co-actives that any of the selectors means. */
    Set<String> of(Collection<CatalogSelector> selectors) {
        var covered = new TreeSet<String>();
        for (CatalogSelector selector : selectors) {
            covered.addAll(
                    selector.kind().equals(CatalogSelector.ANY_PEPTIDE)
                            ? anyPeptide
                            : of(selector.kind(), selector.id()));
        }
        return covered;
    }

    /** What an allergy keeps out; empty when nothing in the catalog is known to hold it. */
    Set<String> ofAllergy(String id) {
        return allergens.getOrDefault(id, Set.of());
    }

    private void addPeptide(Peptide named, String reached) {
        add(ITEM, named.id(), reached);
        add("class", named.peptideClass(), reached);
        named.groups().forEach(group -> add("group", group, reached));
    }

    private void add(String kind, String id, String reached) {
        byKind.computeIfAbsent(kind, any -> new HashMap<>())
                .computeIfAbsent(id, any -> new TreeSet<>())
                .add(reached);
    }

    private static Peptide require(Map<String, Peptide> byId, String id) {
        Peptide peptide = byId.get(id);
        if (peptide == null) {
            throw new IllegalArgumentException("no peptide " + id);
        }
        return peptide;
    }

    private static Set<String> frozen(Set<String> sorted) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
    }
}
