package org.peptideadvisor.label;

import org.jspecify.annotations.Nullable;

/**
 * An ingredient of interest, and what its place tells.
 *
 * @param item where it stands
 * @param id the peptide or co-active that it is; null when the advisor has none
 * @param of how many ingredients its list has
 * @param place what its place tells of its share, in words; never how strong it is
 */
public record PlacedIngredient(LabelItem item, @Nullable String id, int of, String place) {

    static final String AT_MOST_ONE_PERCENT = "at most 1%";

    /** Whether the order tells that its share is at most 1 %. */
    boolean isAtMostOnePercent() {
        return place.endsWith(AT_MOST_ONE_PERCENT);
    }
}
