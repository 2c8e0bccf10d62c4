package org.peptideadvisor.catalog.inci;

import java.util.List;

/**
 * A word that names more than one thing: a row of {@code labels/ambiguous.csv}. It is never resolved, only told.
 *
 * @param names its spellings
 * @param couldBe what it may mean; names of {@code labels/inci.csv} or plain words
 * @param groups what it is in any case: ids of {@code labels/groups.csv}
 * @param possibleAllergens ids of {@code labels/allergens.csv}
 * @param say the sentence that tells it
 */
public record AmbiguousName(
        List<String> names, List<String> couldBe, List<String> groups, List<String> possibleAllergens, String say) {

    public AmbiguousName {
        names = List.copyOf(names);
        couldBe = List.copyOf(couldBe);
        groups = List.copyOf(groups);
        possibleAllergens = List.copyOf(possibleAllergens);
    }
}
