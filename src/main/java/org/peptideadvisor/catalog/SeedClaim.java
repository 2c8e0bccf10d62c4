package org.peptideadvisor.catalog;

import java.util.List;

/**
 * A row of {@code seed_claims.csv}: how well the literature supports a common claim about peptides.
 *
 * @param id row id, such as {@code SEED04}
 * @param claim the claim
 * @param support how well it is supported
 * @param comment by what
 * @param verified whether somebody read a source
 * @param citations citation keys
 */
public record SeedClaim(
        String id, String claim, String support, String comment, boolean verified, List<String> citations) {

    public SeedClaim {
        citations = List.copyOf(citations);
    }

    static SeedClaim from(TableRow row, KnownIds known) {
        return new SeedClaim(
                row.text("id"),
                row.required("claim"),
                row.required("support"),
                row.text("comment"),
                row.verified(known),
                row.citations(known));
    }
}
