package org.peptideadvisor.arbitration;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Active;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Interaction;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.model.advice.Advice.Evidence;
import org.peptideadvisor.model.advice.Advice.Named;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.SupportingEvidence;
import org.peptideadvisor.model.advice.StandingText;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/** What answers show of the catalog as it stands, laid out once. Immutable. */
final class Shown {

    private final Catalog catalog;
    private final Map<String, OfPeptide> peptides;
    private final Map<String, OfActive> actives;

    /** A peptide as an answer shows it. */
    record OfPeptide(Named named, Evidence evidence) {}

    /** A co-active as an answer shows it. */
    record OfActive(Named named, SupportingEvidence evidence) {}

    Shown(Catalog catalog) {
        this.catalog = catalog;
        this.peptides = catalog.peptides().stream().collect(toUnmodifiableMap(Peptide::id, Shown::shown));
        this.actives = catalog.actives().stream().collect(toUnmodifiableMap(Active::id, Shown::shown));
    }

    private static OfPeptide shown(Peptide peptide) {
        var evidence = peptide.evidence();
        return new OfPeptide(
                new Named(peptide.id(), peptide.inci(), peptide.name(), peptide.peptideClass()),
                new Evidence(
                        evidence.grade(),
                        evidence.effect(),
                        evidence.certainty(),
                        evidence.verified(),
                        evidence.citations()));
    }

    private static OfActive shown(Active active) {
        return new OfActive(
                new Named(active.id(), active.inci(), active.name(), active.role()),
                new SupportingEvidence(active.verified(), active.citations()));
    }

    OfPeptide of(Peptide peptide) {
        return Objects.requireNonNull(peptides.get(peptide.id()));
    }

    OfActive of(Active active) {
        return Objects.requireNonNull(actives.get(active.id()));
    }

    /** All that answers may say whoever asks, with what these rules say. */
    StandingText with(RuleBook book, RuleCards cards, Sources sources) {
        Set<Reason> reasons = new LinkedHashSet<>();
        Set<String> sentences = new LinkedHashSet<>();
        for (Rule rule : book.rules()) {
            RuleCards.Card card = cards.of(rule.id());
            for (Conclusion conclusion : rule.then()) {
                sentences.add(conclusion.sentence());
                reasons.add(new Reason(card.id(), card.title(), conclusion.sentence(), List.of(), card.citations()));
            }
        }
        catalog.interactions().stream().map(Interaction::handling).forEach(sentences::add);
        catalog.peptides().stream().map(Peptide::strength).forEach(sentences::add);
        catalog.actives().stream().map(Active::strengths).forEach(sentences::add);
        catalog.vocabulary().terms("question").stream().map(Term::label).forEach(sentences::add);
        return new StandingText(
                List.copyOf(reasons),
                sources.all(),
                Stream.concat(
                                catalog.peptides().stream()
                                        .map(peptide -> of(peptide).named()),
                                catalog.actives().stream()
                                        .map(active -> of(active).named()))
                        .toList(),
                catalog.peptides().stream()
                        .map(peptide -> of(peptide).evidence())
                        .toList(),
                catalog.actives().stream().map(active -> of(active).evidence()).toList(),
                List.copyOf(sentences));
    }
}
