package org.peptideadvisor.contract;

import java.util.Arrays;
import java.util.EnumMap;
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

    private static final List<String> FIELDS =
            Arrays.stream(Kind.values()).map(Kind::label).toList();

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

    /** What is wanted, or null when a fault was noted. */
    @Nullable
    Wanted read(Section request, Faults faults) {
        List<Kind> given = Arrays.stream(Kind.values())
                .filter(kind -> request.has(kind.label()))
                .toList();
        if (given.size() != 1) {
            faults.oneOf(request.at(), FIELDS);
            return null;
        }
        Kind kind = given.get(0);
        String id = request.id(kind.label(), Objects.requireNonNull(known.get(kind)));
        return id == null ? null : new Wanted(kind, id);
    }
}
