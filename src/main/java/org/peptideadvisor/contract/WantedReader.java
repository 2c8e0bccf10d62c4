package org.peptideadvisor.contract;

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
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.model.Wanted;
import org.peptideadvisor.model.Wanted.Kind;

/** Reads what somebody expected of an advice: exactly one field says of which kind it is and which. Immutable. */
final class WantedReader {

    /** The fields of the question why not, each called as its kind. */
    static final Map<String, Kind> WHY_NOT = inOrder(Kind.values());

    /** The fields of the question what if: what is to be recommended, or what is to fall away. */
    static final Map<String, Kind> WHAT_IF = whatIf();

    private final Map<Kind, Ids> known = new EnumMap<>(Kind.class);

    WantedReader(Catalog catalog, Set<String> rules) {
        var ingredients = new TreeSet<String>();
        catalog.peptides().forEach(peptide -> ingredients.add(peptide.id()));
        catalog.actives().forEach(active -> ingredients.add(active.id()));
        known.put(Kind.INGREDIENT, new Ids("ingredient", ingredients, catalog::resolve));
        known.put(Kind.EXCLUSION, new Ids("ingredient", ingredients, catalog::resolve));
        known.put(Kind.CLASS, Ids.only("class", terms(catalog, "peptide-class")));
        known.put(Kind.GROUP, Ids.only("group", terms(catalog, "group")));
        known.put(Kind.ASSESSMENT, Ids.only("assessment", terms(catalog, "assessment")));
        known.put(Kind.REFERRAL, Ids.only("urgency", terms(catalog, "urgency")));
        known.put(Kind.RULE, Ids.only("rule", Set.copyOf(rules)));
    }

    private static Set<String> terms(Catalog catalog, String kind) {
        return catalog.vocabulary().terms(kind).stream().map(Term::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Kind> inOrder(Kind... kinds) {
        var fields = new LinkedHashMap<String, Kind>();
        for (Kind kind : kinds) {
            fields.put(kind.label(), kind);
        }
        return fields;
    }

    private static Map<String, Kind> whatIf() {
        Map<String, Kind> fields = inOrder(Kind.INGREDIENT, Kind.CLASS, Kind.GROUP);
        fields.put("liftExclusion", Kind.EXCLUSION);
        fields.put("liftRule", Kind.RULE);
        return fields;
    }

    /**
     * What is wanted, or null when a fault was noted.
     *
     * @param fields the fields of which one must be given, with what each asks for
     */
    @Nullable
    Wanted read(Section request, Map<String, Kind> fields, Faults faults) {
        List<String> given = fields.keySet().stream().filter(request::has).toList();
        if (given.size() != 1) {
            faults.oneOf(request.at(), List.copyOf(fields.keySet()));
            return null;
        }
        Kind kind = Objects.requireNonNull(fields.get(given.get(0)));
        String id = request.id(given.get(0), Objects.requireNonNull(known.get(kind)));
        return id == null ? null : new Wanted(kind, id);
    }
}
