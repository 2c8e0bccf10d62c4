package org.peptideadvisor.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.model.fact.Peptide;

/** The groups of each thing, and the members of each group. */
final class IngredientGroups {

    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Map<String, List<String>> byId = new HashMap<>();

    IngredientGroups(
            List<Peptide> peptides, List<CoActive> actives, List<VocabularyTerm> groups, ExclusionReach coverage) {
        groups.stream()
                .map(VocabularyTerm::id)
                .sorted()
                .forEach(group -> members.put(group, coverage.of("group", group)));
        members.forEach((group, ids) -> byId.put(group, above(group, ids)));
        peptides.forEach(peptide -> byId.put(peptide.id(), peptide.groups()));
        actives.forEach(active -> byId.put(active.id(), active.groups()));
    }

    /** The groups of a peptide, a co-active or a group; of a group itself first, then those that hold all of it. */
    List<String> of(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** The members of each group, blends included. */
    Map<String, Set<String>> members() {
        return members;
    }

    private List<String> above(String group, Set<String> ids) {
        return members.entrySet().stream()
                .filter(other -> other.getKey().equals(group)
                        || (!ids.isEmpty() && other.getValue().containsAll(ids)))
                .map(Map.Entry::getKey)
                .sorted(Comparator.<String, Boolean>comparing(id -> !id.equals(group))
                        .thenComparing(id -> id))
                .toList();
    }
}
