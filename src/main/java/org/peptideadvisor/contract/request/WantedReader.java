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
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.DaySession;

/**
 * Reads the subject that a client expected in an advice. Exactly one field names it and thereby its kind.
 * Immutable.
 */
final class WantedReader {

    /** The fields of the question why not, each called as its kind. */
    static final Map<String, WantedKind> WHY_NOT = inOrder(WantedKind.values());

    /** The fields of the question what if: what is to be recommended, or what is to fall away. */
    static final Map<String, WantedKind> WHAT_IF = whatIf();

    /** What can have a place in a plan. */
    private static final Map<String, WantedKind> PLACED =
            inOrder(WantedKind.INGREDIENT, WantedKind.CLASS, WantedKind.GROUP);

    private static final AcceptedIds SESSIONS = AcceptedIds.only("time of day", ContractWord.ids(DaySession.class));
    private static final int DAYS = 7;
    private static final List<String> PLACE_FIELDS = List.of("inPlan", "session", "day");

    private final Map<WantedKind, AcceptedIds> known = new EnumMap<>(WantedKind.class);

    WantedReader(Catalog catalog, Set<String> rules) {
        var ingredients = new TreeSet<String>();
        catalog.peptides().forEach(peptide -> ingredients.add(peptide.id()));
        catalog.actives().forEach(active -> ingredients.add(active.id()));
        var ingredient = new AcceptedIds(
                "ingredient",
                ingredients,
                catalog::resolve,
                SuggestedIds.of(catalog, List.of(FactList.INGREDIENT)),
                Map.of());
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
                        SuggestedIds.of(catalog, List.of(kind)))
                .and(catalog.vocabulary().withdrawn(kind));
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
        PlanPlace place = place(request);
        if (place != null && !PLACED.containsValue(kind)) {
            faults.onlyWith(
                    request.at(), PLACE_FIELDS.stream().filter(request::has).toList(), List.copyOf(PLACED.keySet()));
            return null;
        }
        return id == null ? null : new WantedSubject(kind, id, place);
    }

    /** Where in the plan it is wanted; null where nothing is said of a place. */
    private static @Nullable PlanPlace place(RequestSection request) {
        boolean inPlan = request.flag("inPlan");
        String session = request.id("session", SESSIONS);
        Integer day = request.whole("day", 1, DAYS);
        return inPlan || session != null || day != null
                ? new PlanPlace(session == null ? null : ContractWord.of(DaySession.class, session), day)
                : null;
    }
}
