package org.peptideadvisor.label;

import java.util.List;
import org.peptideadvisor.label.text.ListSection;
import org.peptideadvisor.model.word.ContractWord;

/**
 * What an ingredient list was read as. It says nothing that a label cannot tell: no strength, no effect, no safety.
 *
 * @param outcome how much of the text could be read
 * @param use how the product is used, of the first when there are several that differ
 * @param lists every list, in the order of the text
 * @param items every entry of every list
 * @param peptides the peptides among them
 * @param actives the co-actives among them
 * @param bothPartsOfBlend ids of blends all of whose parts are there; that it is the blend is not told
 * @param allergens what is told of allergens
 * @param irritants what irritates moderately or strongly
 * @param photosensitisers INCI names that can make skin sensitive to light
 * @param onePercent what the order of each list tells
 * @param setAside text that is no part of a list
 * @param pitfalls what could mislead whoever reads this, in sentences
 */
public record LabelReading(
        ReadingOutcome outcome,
        LabelUse use,
        List<LabelList> lists,
        List<LabelItem> items,
        List<PlacedIngredient> peptides,
        List<PlacedIngredient> actives,
        List<String> bothPartsOfBlend,
        LabelAllergens allergens,
        List<LabelIrritant> irritants,
        List<String> photosensitisers,
        List<OnePercentLine> onePercent,
        List<String> setAside,
        List<String> pitfalls) {

    /** How much of a text could be read. */
    public enum ReadingOutcome implements ContractWord {
        READ,
        /** More than a fifth of the names are unknown, or one of the first five: call it suitable for no allergy. */
        PARTLY_READ,
        /** The text is no ingredient list, and nothing is stated. */
        NO_LIST
    }

    /** Something that irritates: its INCI name, {@code moderate} or {@code high}, and where it stands. */
    public record LabelIrritant(String inci, String irritancy, ListSection section) {}

    public LabelReading {
        lists = List.copyOf(lists);
        items = List.copyOf(items);
        peptides = List.copyOf(peptides);
        actives = List.copyOf(actives);
        bothPartsOfBlend = List.copyOf(bothPartsOfBlend);
        irritants = List.copyOf(irritants);
        photosensitisers = List.copyOf(photosensitisers);
        onePercent = List.copyOf(onePercent);
        setAside = List.copyOf(setAside);
        pitfalls = List.copyOf(pitfalls);
    }

    /** How many products the text lists. */
    public int products() {
        return lists.isEmpty() ? 0 : lists.get(lists.size() - 1).product();
    }
}
