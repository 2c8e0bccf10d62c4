package org.peptideadvisor.catalog.inci;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name on labels and what is known by it: a row of {@code labels/inci.csv}.
 *
 * @param inci the EU spelling, unique
 * @param usName the US label form; often the same
 * @param otherNames everything else that means the same: everyday, trade and retired names
 * @param mapsTo the peptide or co-active that it is; null for none. It says what it is, not that the product works as such
 * @param groups ids of {@code labels/groups.csv}; those of {@code mapsTo} hold as well and are not repeated
 * @param allergens ids of {@code labels/allergens.csv} that are certain by the name
 * @param possibleAllergens those that the name leaves open: to be told, and no reason to exclude
 * @param irritancy {@code none}, {@code low}, {@code moderate} or {@code high} at usual strength in a leave-on product
 * @param photosensitiser whether it can make skin sensitive to light
 * @param onePercent what the name tells about shares
 * @param note a remark for people, or empty
 */
public record InciName(
        String inci,
        String usName,
        List<String> otherNames,
        @Nullable String mapsTo,
        List<String> groups,
        List<String> allergens,
        List<String> possibleAllergens,
        String irritancy,
        boolean photosensitiser,
        OnePercentMarker onePercent,
        String note) {

    public InciName {
        otherNames = List.copyOf(otherNames);
        groups = List.copyOf(groups);
        allergens = List.copyOf(allergens);
        possibleAllergens = List.copyOf(possibleAllergens);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    /** Whether it irritates moderately or strongly. */
    public boolean isIrritant() {
        return irritancy.equals("moderate") || irritancy.equals("high");
    }

    /** Whether a name is this row's EU or US form, and no other spelling. */
    public boolean isPrimary(String name) {
        String key = InciKey.of(name);
        return key.equals(InciKey.of(inci)) || key.equals(InciKey.of(usName));
    }
}
