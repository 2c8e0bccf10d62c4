package org.peptideadvisor.catalog.inci;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables that ingredient lists are read with. Immutable.
 *
 * @param names every row of {@code inci.csv}, in its order
 * @param byKey the row of each spelling, by {@link InciKey}
 * @param ambiguousByKey the ambiguous word of each spelling, by {@link InciKey}
 * @param patterns what warns in unknown names
 * @param allergens the label of each allergen id
 */
public record LabelTables(
        List<InciName> names,
        Map<String, InciName> byKey,
        Map<String, AmbiguousName> ambiguousByKey,
        List<NamePattern> patterns,
        Map<String, String> allergens) {

    public LabelTables {
        names = List.copyOf(names);
        byKey = Map.copyOf(byKey);
        ambiguousByKey = Map.copyOf(ambiguousByKey);
        patterns = List.copyOf(patterns);
        allergens = Map.copyOf(allergens);
    }

    /** The row that a name means, or null. */
    public @Nullable InciName name(String name) {
        return byKey.get(InciKey.of(name));
    }

    /** The ambiguous word that a name is, or null. */
    public @Nullable AmbiguousName ambiguous(String name) {
        return ambiguousByKey.get(InciKey.of(name));
    }
}
