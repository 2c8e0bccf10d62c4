package org.peptideadvisor.catalog.table;

import java.util.Set;

/**
 * A way to point at things of the catalog in a cell: {@code ingredient:retinol}, {@code class:signal},
 * {@code group:retinoid}, {@code procedure:superficial-peel}, {@code delivery:home-microneedling},
 * {@code any-peptide} or {@code sun}.
 *
 * @param kind what stands before the colon, or the whole of a selector without one
 * @param id what stands behind the colon; empty without one
 */
public record CatalogSelector(String kind, String id) {

    public static final String ANY_PEPTIDE = "any-peptide";
    public static final String SUN = "sun";
    public static final Set<String> KINDS = Set.of("ingredient", "class", "group", "procedure", "delivery");

    public static CatalogSelector parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new CatalogSelector(text, "")
                : new CatalogSelector(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Whether this is one of the selectors that have no id. */
    public boolean isWhole() {
        return id.isEmpty() && (kind.equals(ANY_PEPTIDE) || kind.equals(SUN));
    }

    /** The selector as it is written in a table. */
    @Override
    public String toString() {
        return id.isEmpty() ? kind : kind + ":" + id;
    }
}
