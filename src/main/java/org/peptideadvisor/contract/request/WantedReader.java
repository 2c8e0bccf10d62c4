package org.peptideadvisor.contract.request;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.SuggestedIds;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.WantedSubject.WantedKind;

/**
 * Reads the subject that a client expected in an advice. Exactly one field names it and thereby its kind.
 * Immutable.
 */
final class WantedReader {

    /** The fields of the question why not, each called as its kind. */
    static final Map<String, WantedKind> WHY_NOT = inOrder(WantedKind.values());

    /** The fields of the question what if: what is to be recommended, or what is to fall away. */
    static final Map<String, WantedKind> WHAT_IF = whatIf();

    private final Map<WantedKind, AcceptedIds> known = new EnumMap<>(WantedKind.class);

    WantedReader(Catalog catalog, Set<String> rules) {
        var ingredients = new TreeSet<String>();
        catalog.peptides().forEach(peptide -> ingredients.add(peptide.id()));
        catalog.actives().forEach(active -> ingredients.add(active.id()));
        var ingredient = new AcceptedIds(
                "ingredient", ingredients, catalog::resolve, SuggestedIds.of(catalog, List.of(FactList.INGREDIENT)));
        known.put(WantedKind.INGREDIENT, ingredient);
        known.put(WantedKind.EXCLUSION, ingredient);
        known.put(WantedKind.CLASS, terms(catalog, "class", "peptide-class"));
        known.put(WantedKind.GROUP, terms(catalog, "group", "group"));
        known.put(WantedKind.ASSESSMENT, terms(catalog, "assessment", "assessment"));
        known.put(WantedKind.REFERRAL, terms(catalog, "urgency", "urgency"));
        known.put(WantedKind.RULE, AcceptedIds.only("rule", Set.copyOf(rules)));
    }

    private static AcceptedIds terms(Catalog catalog, String label, String kind) {
        return AcceptedIds.only(
                label,
                catalog.vocabulary().terms(kind).stream()
                        .map(VocabularyTerm::id)
                        .collect(Collectors.toUnmodifiableSet()),
                SuggestedIds.of(catalog, List.of(kind)));
    }

    private static Map<String, WantedKind> inOrder(WantedKind... kinds) {
        var fields = new LinkedHashMap<String, WantedKind>();
        for (WantedKind kind : kinds) {
            fields.put(kind.label(), kind);
        }
        return fields;
    }

    private static Map<String, WantedKind> whatIf() {
        Map<String, WantedKind> fields = inOrder(WantedKind.INGREDIENT, WantedKind.CLASS, WantedKind.GROUP);
        fields.put("liftExclusion", WantedKind.EXCLUSION);
        fields.put("liftRule", WantedKind.RULE);
        return fields;
    }

    /**
     * What is wanted, or null when a fault was noted.
     *
     * @param fields the fields of which one must be given, with what each asks for
     */
    @Nullable
    WantedSubject read(RequestSection request, Map<String, WantedKind> fields, FaultList faults) {
        List<String> given = fields.keySet().stream().filter(request::has).toList();
        if (given.size() != 1) {
            faults.oneOf(request.at(), List.copyOf(fields.keySet()));
            return null;
        }
        WantedKind kind = Objects.requireNonNull(fields.get(given.get(0)));
        String id = request.id(given.get(0), Objects.requireNonNull(known.get(kind)));
        return id == null ? null : new WantedSubject(kind, id);
    }
}
