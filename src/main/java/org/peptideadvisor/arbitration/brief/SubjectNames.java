package org.peptideadvisor.arbitration.brief;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.word.SubjectKind;

/** What things are called in answers. */
final class SubjectNames {

    private static final String CLASSES = "peptide-class";

    private final Catalog catalog;

    SubjectNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The name of a peptide, a co-active or a group. */
    String of(String id) {
        Peptide peptide = catalog.peptide(id);
        if (peptide != null) {
            return peptide.name();
        }
        CoActive active = catalog.active(id);
        return active != null ? active.name() : label(SubjectKind.GROUP.id(), id);
    }

    /** The name of what an exclusion is about. */
    String of(String kind, String id) {
        if (kind.equals(SubjectKind.INGREDIENT.id()) || kind.equals(SubjectKind.ACTIVE.id())) {
            return of(id);
        }
        return label(kind.equals(SubjectKind.CLASS.id()) ? CLASSES : kind, id);
    }

    /** A name within a sentence: small at its beginning, unless it begins with more than one capital. */
    static String within(String name) {
        boolean plain = name.length() < 2 || Character.isLowerCase(name.charAt(1));
        return plain ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private String label(String kind, String id) {
        @Nullable VocabularyTerm term = catalog.vocabulary().term(kind, id);
        return term == null ? id : term.label();
    }

    /** The rules of some reasons, each once. */
    static List<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).distinct().toList();
    }
}
