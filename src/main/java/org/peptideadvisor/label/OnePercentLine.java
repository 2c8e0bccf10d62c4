package org.peptideadvisor.label;

import org.jspecify.annotations.Nullable;

/**
 * What the order of a list tells about shares.
 *
 * @param list the list
 * @param order what it is ordered by, in words; {@link #BY_WEIGHT} is the only order that tells anything
 * @param legal the first name that law holds at or below 1 %: all behind it is at most 1 %, colours apart
 * @param stated the first name whose printed share is below 1 %; it works the same way
 * @param usual the first name that hardly ever stands above 1 %: likely, never certain
 * @param of how many ingredients the list has
 */
public record OnePercentLine(
        int list,
        String order,
        @Nullable PercentMarker legal,
        @Nullable PercentMarker stated,
        @Nullable PercentMarker usual,
        int of) {

    static final String BY_WEIGHT = "by-weight";

    /** A name in the list and its place, from 1. */
    public record PercentMarker(String inci, int position) {}

    boolean isByWeight() {
        return order.equals(BY_WEIGHT);
    }
}
