package org.peptideadvisor.label;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.label.LabelAllergens.AllergenTrace;
import org.peptideadvisor.label.LabelReading.ReadingOutcome;
import org.peptideadvisor.label.LabelUse.ProductUse;

/**
 * What a consultation may rest on of one label. All ids are sorted. A strength is never among it.
 *
 * <p>What was only repaired, what may be in the product, and what a name leaves open may keep a product out, and never
 * recommends or clears one. That something is in none of the sets proves nothing.
 *
 * @param ingredients peptides and co-actives that are in it for certain; filters against the sun only if it is a sunscreen
 * @param groups groups of the vocabulary that it holds for certain by names that are no peptide or co-active of their own, such
 *     as {@code bha} or, by the ambiguous <em>Vitamin C</em>, {@code vitamin-c}
 * @param repaired peptides and co-actives that were read only by putting letters right, and are not among {@code ingredients}
 * @param atMostOnePercent those of {@code ingredients} whose place tells that their share is at most 1 %
 * @param certainAllergens ids of {@code labels/allergens.csv} that it holds; what <em>may</em> be in it counts as present
 * @param possibleAllergens those that a name leaves open, and are not certain
 * @param allergies the {@code allergy} ids of the vocabulary among {@code certainAllergens}
 * @param possibleAllergies the {@code allergy} ids of the vocabulary among {@code possibleAllergens}
 * @param sunscreen whether an active part or a stated SPF makes it a sunscreen
 * @param use whether it stays on the skin
 * @param outcome how much of the label could be read
 */
public record LabelFacts(
        SortedSet<String> ingredients,
        SortedSet<String> groups,
        SortedSet<String> repaired,
        SortedSet<String> atMostOnePercent,
        SortedSet<String> certainAllergens,
        SortedSet<String> possibleAllergens,
        SortedSet<String> allergies,
        SortedSet<String> possibleAllergies,
        boolean sunscreen,
        ProductUse use,
        ReadingOutcome outcome) {

    static LabelFacts of(Catalog catalog, LabelReading reading, boolean sunscreen) {
        List<LabelItem> present =
                reading.items().stream().filter(LabelItem::isCertain).toList();
        Predicate<LabelItem> counts = item -> sunscreen || !SunscreenProof.isFilter(item);
        TreeSet<String> ingredients = ids(present, counts.and(item -> !item.isRepaired()));
        TreeSet<String> repaired = ids(present, counts.and(LabelItem::isRepaired));
        repaired.removeAll(ingredients);
        TreeSet<String> groups = groups(present.stream().filter(counts).toList());
        groups.removeIf(group -> !catalog.vocabulary().knows("group", group));
        TreeSet<String> certain = allergens(reading.allergens().certain());
        certain.addAll(allergens(reading.allergens().mayContain()));
        TreeSet<String> possible = allergens(reading.allergens().possible());
        possible.removeAll(certain);
        return new LabelFacts(
                ingredients,
                groups,
                repaired,
                low(reading, ingredients),
                certain,
                possible,
                allergies(catalog, certain),
                allergies(catalog, possible),
                sunscreen,
                reading.use().value(),
                reading.outcome());
    }

    private static TreeSet<String> ids(List<LabelItem> items, Predicate<LabelItem> wanted) {
        var ids = new TreeSet<String>();
        for (LabelItem item : items) {
            String id = wanted.test(item) ? item.id() : null;
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static TreeSet<String> groups(List<LabelItem> items) {
        var groups = new TreeSet<String>();
        for (LabelItem item : items) {
            InciName name = item.name();
            if (name != null && name.mapsTo() == null && !item.isRepaired()) {
                groups.addAll(name.groups());
            }
            if (item.piece().word() != null) {
                groups.addAll(item.piece().word().groups());
            }
        }
        return groups;
    }

    /** The ingredients all of whose places tell that they are at most 1 %. */
    private static TreeSet<String> low(LabelReading reading, Collection<String> ingredients) {
        var low = new TreeSet<>(ingredients);
        Stream.concat(reading.peptides().stream(), reading.actives().stream()).forEach(placed -> {
            String id = placed.id();
            if (id != null && !placed.isAtMostOnePercent()) {
                low.remove(id);
            }
        });
        return low;
    }

    private static TreeSet<String> allergens(List<AllergenTrace> traces) {
        var ids = new TreeSet<String>();
        traces.forEach(trace -> ids.add(trace.allergy()));
        return ids;
    }

    private static TreeSet<String> allergies(Catalog catalog, Collection<String> allergens) {
        var allergies = new TreeSet<String>();
        allergens.stream()
                .filter(id -> catalog.vocabulary().knows("allergy", id))
                .forEach(allergies::add);
        return allergies;
    }
}
