package org.peptideadvisor.web.ask;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.ReleaseRef;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.release.Release;

/**
 * Every id that a request may use.
 *
 * @param release the release that knows them
 * @param terms by kind
 */
public record VocabularyView(ReleaseRef release, List<TermView> terms) {

    /** Of the kinds that a request may use, the one that stands beside the ingredients, which come last. */
    private static final String GROUP = "group";

    /**
     * One id.
     *
     * @param kind what sort of id it is; {@code ingredient} for a peptide, {@code active} for a co-active
     * @param id the id
     * @param label what a person reads
     * @param help a further sentence for who is asked, or null
     */
    public record TermView(String kind, String id, String label, @Nullable String help) {}

    static VocabularyView of(Release release) {
        Catalog catalog = release.catalog();
        var terms = new ArrayList<TermView>();
        var kinds = new ArrayList<>(Question.vocabularyKinds());
        kinds.remove(GROUP);
        kinds.add(GROUP);
        for (String kind : kinds) {
            for (VocabularyTerm term : catalog.vocabulary().terms(kind)) {
                terms.add(new TermView(kind, term.id(), term.label(), term.help().isEmpty() ? null : term.help()));
            }
        }
        for (Peptide peptide : catalog.peptides()) {
            terms.add(new TermView("ingredient", peptide.id(), peptide.name(), null));
        }
        for (CoActive active : catalog.actives()) {
            terms.add(new TermView("active", active.id(), active.name(), null));
        }
        return new VocabularyView(ReleaseRef.of(release), terms);
    }
}
