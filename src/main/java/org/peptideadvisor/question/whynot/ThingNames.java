package org.peptideadvisor.question.whynot;

import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.fact.Peptide;

/** The names of things as readers of an answer know them. Immutable. */
public final class ThingNames {

    private final Catalog catalog;

    public ThingNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The name of one thing.
     *
     * @param kind a kind of the vocabulary, or {@code use} for something on the skin
     */
    public String of(String kind, String id) {
        Peptide peptide = catalog.peptide(id);
        if (peptide != null) {
            return peptide.name();
        }
        CoActive active = catalog.active(id);
        if (active != null) {
            return active.name();
        }
        VocabularyTerm term = catalog.vocabulary().term(kind.equals("use") ? "group" : kind, id);
        return term == null ? id : term.label();
    }
}
