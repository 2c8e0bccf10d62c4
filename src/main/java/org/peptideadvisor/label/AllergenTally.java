package org.peptideadvisor.label;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.catalog.inci.AmbiguousName;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.label.LabelAllergens.AllergenTrace;

/** Gathers the allergens of a label, in the order in which its names tell of them. Not thread-safe. */
final class AllergenTally {

    private final Map<String, Set<String>> certain = new LinkedHashMap<>();
    private final Map<String, Set<String>> mayContain = new LinkedHashMap<>();
    private final Map<String, Set<String>> possible = new LinkedHashMap<>();

    static LabelAllergens of(List<LabelItem> items) {
        var tally = new AllergenTally();
        items.forEach(tally::add);
        return new LabelAllergens(traces(tally.certain), traces(tally.mayContain), traces(tally.possible));
    }

    private void add(LabelItem item) {
        InciName name = item.name();
        if (name != null) {
            note(name.allergens(), item, item.isCertain() ? certain : mayContain);
            note(name.possibleAllergens(), item, possible);
        }
        AmbiguousName word = item.piece().word();
        if (word != null) {
            note(word.possibleAllergens(), item, possible);
        }
        for (String allergen : item.warning().allergens()) {
            if (name == null || !name.allergens().contains(allergen)) {
                note(List.of(allergen), item, possible);
            }
        }
    }

    private static void note(List<String> allergens, LabelItem item, Map<String, Set<String>> traces) {
        for (String allergen : allergens) {
            traces.computeIfAbsent(allergen, id -> new LinkedHashSet<>()).add(item.called());
        }
    }

    private static List<AllergenTrace> traces(Map<String, Set<String>> found) {
        return found.entrySet().stream()
                .map(entry -> new AllergenTrace(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
