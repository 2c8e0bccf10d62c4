package org.peptideadvisor.contract.request;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.SuggestedIds;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Peptide;

/** The ids of one catalog that answer each question, gathered once so that reading a request only looks things up. */
final class RequestIds {

    private final Catalog catalog;
    private final Map<Question, AcceptedIds> answers = new EnumMap<>(Question.class);
    private final Map<EntryDetail, AcceptedIds> details = new HashMap<>();

    RequestIds(Catalog catalog) {
        this.catalog = catalog;
        for (Question question : Question.values()) {
            answers.put(question, ids(question));
            for (EntryDetail detail : question.details()) {
                details.put(detail, ids(detail.label(), detail.kinds()));
            }
        }
    }

    Catalog catalog() {
        return catalog;
    }

    /** The ids that answer a question. */
    AcceptedIds of(Question question) {
        return Objects.requireNonNull(answers.get(question));
    }

    /** The ids that answer what is asked about an entry. */
    AcceptedIds of(EntryDetail detail) {
        return Objects.requireNonNull(details.get(detail));
    }

    private AcceptedIds ids(Question question) {
        return ids(String.join(" or ", question.kinds()).replace('-', ' '), question.kinds());
    }

    private AcceptedIds ids(String label, List<String> kinds) {
        Set<String> terms = kinds.stream()
                .filter(kind -> !kind.equals(FactList.INGREDIENT))
                .flatMap(kind -> catalog.vocabulary().terms(kind).stream())
                .map(VocabularyTerm::id)
                .collect(Collectors.toUnmodifiableSet());
        var suggested = SuggestedIds.of(catalog, kinds);
        var withdrawn = new HashMap<String, WithdrawnId>();
        kinds.forEach(kind -> withdrawn.putAll(catalog.vocabulary().withdrawn(kind)));
        if (!kinds.contains(FactList.INGREDIENT)) {
            return AcceptedIds.only(label, terms, suggested).and(withdrawn);
        }
        var ids = new HashSet<>(terms);
        catalog.peptides().stream().map(Peptide::id).forEach(ids::add);
        catalog.actives().stream().map(CoActive::id).forEach(ids::add);
        return new AcceptedIds(label, ids, catalog::resolve, suggested, withdrawn);
    }
}
