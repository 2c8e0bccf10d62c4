package org.peptideadvisor.catalog;

import java.util.List;
import org.peptideadvisor.catalog.table.CatalogSelector;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.Urgency;

/**
 * An id that requests, tables or rules may use.
 *
 * @param kind what sort of id it is, such as {@code condition}
 * @param id the id, one of its kind
 * @param label what a client or an advisor reads
 * @param safety the rows of {@code safety.csv} that it touches
 * @param covers for an allergy: what of the catalog it keeps out
 * @param help a further sentence for who is asked, or empty
 */
public record VocabularyTerm(
        String kind, String id, String label, List<String> safety, List<CatalogSelector> covers, String help) {

    public VocabularyTerm {
        safety = List.copyOf(safety);
        covers = List.copyOf(covers);
    }

    static VocabularyTerm from(TableRow row, KnownIds known) {
        return new VocabularyTerm(
                row.choice("kind", Vocabulary.KINDS),
                row.text("kind").equals("urgency") ? row.choice("id", ContractWord.ids(Urgency.class)) : row.text("id"),
                row.required("label"),
                row.ids("safety", known.safety()),
                row.selectors("covers", known),
                row.text("help"));
    }
}
