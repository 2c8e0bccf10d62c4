package org.peptideadvisor.web.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.translation.ReleaseTranslations;

/** What persons type for things of the catalog: their names, not their ids. Immutable. */
public final class TypedNames {

    private final Catalog catalog;
    private final @Nullable ReleaseTranslations translations;

    /** English names alone. */
    public TypedNames(Catalog catalog) {
        this.catalog = catalog;
        this.translations = null;
    }

    /** What is shown is English, for pages are translated as a whole; what is typed may be of any language of the release. */
    public TypedNames(Release release) {
        this.catalog = release.catalog();
        this.translations = release.translations();
    }

    /** Names to offer for these kinds of id, by the alphabet. */
    public List<String> offered(List<String> kinds) {
        var names = new ArrayList<String>();
        if (kinds.contains(FactList.INGREDIENT)) {
            catalog.actives().stream().map(CoActive::name).forEach(names::add);
            catalog.peptides().stream().map(Peptide::name).forEach(names::add);
        }
        kinds.stream()
                .flatMap(kind -> catalog.vocabulary().terms(kind).stream())
                .map(VocabularyTerm::label)
                .forEach(names::add);
        names.sort(Comparator.comparing(name -> name.toLowerCase(java.util.Locale.ROOT)));
        return names.stream().distinct().toList();
    }

    /** The id that is meant by a name, of one of these kinds; null if none is. */
    public @Nullable String id(String typed, List<String> kinds) {
        String name = typed.strip();
        String english = english(name, kinds);
        return english != null || translations == null || name.isEmpty() ? english : translations.id(name, kinds);
    }

    private @Nullable String english(String name, List<String> kinds) {
        String known = kinds.contains(FactList.INGREDIENT) ? catalog.resolve(name) : null;
        return known != null
                ? known
                : kinds.stream()
                        .flatMap(kind -> catalog.vocabulary().terms(kind).stream())
                        .filter(term ->
                                term.label().equalsIgnoreCase(name) || term.id().equals(name))
                        .map(VocabularyTerm::id)
                        .findFirst()
                        .orElse(null);
    }

    /** What a person calls an id of any of these kinds. */
    public String name(String id, List<String> kinds) {
        return Stream.concat(
                        Stream.ofNullable(thing(id)),
                        kinds.stream()
                                .map(kind -> catalog.vocabulary().term(kind, id))
                                .filter(java.util.Objects::nonNull)
                                .map(VocabularyTerm::label))
                .findFirst()
                .orElse(id.replace('-', ' '));
    }

    private @Nullable String thing(String id) {
        Peptide peptide = catalog.peptide(id);
        if (peptide != null) {
            return peptide.name();
        }
        CoActive active = catalog.active(id);
        return active == null ? null : active.name();
    }
}
