package org.peptideadvisor.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.TableCode;

/**
 * A co-active: what else a routine may meet beside peptides, a helper or an irritant.
 *
 * @param id catalog id
 * @param inci present INCI names, separated by {@code ;}; empty for a thing without one
 * @param name the everyday name
 * @param names every other name that resolves to it
 * @param groups the {@code group} ids that it belongs to
 * @param role what it is for
 * @param irritancy {@code low}, {@code moderate} or {@code high}
 * @param load the points that one use adds to a week of strong actives, 0 to 4, by irritancy ({@code ROU130}: practice)
 * @param strengths the usual strengths of a product
 * @param ph the usual pH of a product
 * @param pregnancy a {@code pregnancy-status} id
 * @param breastfeeding a {@code pregnancy-status} id
 * @param photosensitizing {@code yes}, {@code some} or {@code no}
 * @param when {@code morning}, {@code evening} or {@code both} (either will do); null when only a prescriber says,
 *     or for a thing with no time of its own
 * @param prescription whether only a prescriber can supply it; the careful answer where that differs
 * @param notes what else to know
 * @param verified whether somebody read a source
 * @param citations citation keys
 */
public record CoActive(
        String id,
        String inci,
        String name,
        List<String> names,
        List<String> groups,
        String role,
        String irritancy,
        int load,
        String strengths,
        String ph,
        String pregnancy,
        String breastfeeding,
        String photosensitizing,
        @Nullable String when,
        boolean prescription,
        String notes,
        boolean verified,
        List<String> citations) {

    /** The group of everything that a prescriber decides on. */
    static final String PRESCRIPTION = "prescription";

    public CoActive {
        names = List.copyOf(names);
        groups = List.copyOf(groups);
        citations = List.copyOf(citations);
    }

    static CoActive from(TableRow row, KnownIds known) {
        List<String> groups = row.ids("groups", known.terms("group"));
        boolean prescription = row.yes("prescription");
        if (prescription != groups.contains(PRESCRIPTION)) {
            row.fault(
                    "groups",
                    TableCode.PRESCRIPTION_GROUP,
                    "prescription is " + (prescription ? "yes" : "no") + ", but the groups say otherwise",
                    prescription ? "add prescription to the groups" : "take prescription out of the groups");
        }
        String when = row.text("when");
        return new CoActive(
                row.text("id"),
                row.text("inci"),
                row.required("name"),
                row.list("names"),
                groups,
                row.text("role"),
                row.choice("irritancy", Set.of("low", "moderate", "high")),
                row.number("load", 0, 4),
                row.text("strengths"),
                row.text("ph"),
                row.id("pregnancy", known.terms("pregnancy-status")),
                row.id("breastfeeding", known.terms("pregnancy-status")),
                row.choice("photosensitizing", Set.of("yes", "some", "no")),
                when.isEmpty() ? null : row.id("when", known.terms("when")),
                prescription,
                row.text("notes"),
                row.verified(known),
                row.citations(known));
    }
}
