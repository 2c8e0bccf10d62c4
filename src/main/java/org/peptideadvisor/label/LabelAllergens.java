package org.peptideadvisor.label;

import java.util.List;

/**
 * What a label tells of allergens, by the ids of {@code labels/allergens.csv}. That none is named proves nothing.
 *
 * @param certain those that a name of the list stands for
 * @param mayContain those in the part that lists what may be in it; for an allergy they count as present
 * @param possible those that a name leaves open
 */
public record LabelAllergens(
        List<AllergenTrace> certain, List<AllergenTrace> mayContain, List<AllergenTrace> possible) {

    static final LabelAllergens NONE = new LabelAllergens(List.of(), List.of(), List.of());

    public LabelAllergens {
        certain = List.copyOf(certain);
        mayContain = List.copyOf(mayContain);
        possible = List.copyOf(possible);
    }

    /**
     * An allergen and the names that tell of it.
     *
     * @param allergy its id
     * @param by INCI names, or what stands on the label where that is no known name
     */
    public record AllergenTrace(String allergy, List<String> by) {

        public AllergenTrace {
            by = List.copyOf(by);
        }
    }
}
