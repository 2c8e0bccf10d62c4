package org.peptideadvisor.catalog;

import java.util.List;
import java.util.Set;

/**
 * A row of {@code claims.csv}: what may and may not be said of a cosmetic.
 *
 * @param id row id, such as {@code CLM03}
 * @param region {@code US}, {@code EU} or {@code System}
 * @param kind what sort of claim it is, such as {@code drug claim}
 * @param claim the claim
 * @param handling what to say instead, or that it is allowed
 * @param verified whether somebody read a source
 * @param citations citation keys
 */
public record ClaimRow(
        String id,
        String region,
        String kind,
        String claim,
        String handling,
        boolean verified,
        List<String> citations) {

    public ClaimRow {
        citations = List.copyOf(citations);
    }

    static ClaimRow from(TableRow row, KnownIds known) {
        return new ClaimRow(
                row.text("id"),
                row.choice("region", Set.of("US", "EU", "System")),
                row.required("kind"),
                row.required("claim"),
                row.required("handling"),
                row.verified(known),
                row.citations(known));
    }
}
