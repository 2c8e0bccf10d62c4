package org.peptideadvisor.question.whynot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.engine.RuleTrial.PinnedFact;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.AssessmentRules;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.meaning.PatternFit;

/**
 * The rules that could conclude a wanted subject, and the fact that each of them would have to conclude it about.
 * Immutable.
 */
public final class ConcludingRules {

    private final Catalog catalog;
    private final RuleBook book;
    private final AssessmentRules assessments;

    public ConcludingRules(Catalog catalog, RuleBook book) {
        this.catalog = catalog;
        this.book = book;
        this.assessments = new AssessmentRules(book);
    }

    /** A rule that could say it; with {@code pin} only if its match is about one of the ids. */
    public record ConcludingRule(Rule rule, @Nullable PinnedFact pin) {}

    /**
     * The rules that could say what is wanted.
     *
     * @param ids the ingredients that are wanted, or the ids of anything else
     */
    public List<ConcludingRule> of(WantedSubject.WantedKind kind, Set<String> ids) {
        if (kind == WantedSubject.WantedKind.ASSESSMENT) {
            return assessments.concludingAny(ids::contains).stream()
                    .map(rule -> new ConcludingRule(rule, null))
                    .toList();
        }
        var concluders = new ArrayList<ConcludingRule>();
        for (Rule rule : book.rules()) {
            if (kind == WantedSubject.WantedKind.RULE) {
                if (ids.contains(rule.id())) {
                    concluders.add(new ConcludingRule(rule, null));
                }
                continue;
            }
            for (Conclusion conclusion : rule.then()) {
                ConcludingRule concluder = concluder(kind, ids, rule, conclusion);
                if (concluder != null && !concluders.contains(concluder)) {
                    concluders.add(concluder);
                }
            }
        }
        return concluders;
    }

    private @Nullable ConcludingRule concluder(
            WantedSubject.WantedKind kind, Set<String> ids, Rule rule, Conclusion conclusion) {
        ConclusionArgument first = conclusion.arguments().get(0);
        boolean says = first instanceof ConclusionArgument.TextArgument text && ids.contains(text.value());
        return switch (conclusion.verb()) {
            case RECOMMEND_PEPTIDE -> recommends(kind) ? pinned(ids, rule, first) : null;
            case SUPPORT -> recommends(kind) && says ? new ConcludingRule(rule, null) : null;
            case REFER -> kind == WantedSubject.WantedKind.REFERRAL && says ? new ConcludingRule(rule, null) : null;
            case EXCLUDE_BOUND -> kind == WantedSubject.WantedKind.EXCLUSION ? pinned(ids, rule, first) : null;
            default ->
                kind == WantedSubject.WantedKind.EXCLUSION
                                && conclusion.excluded(catalog).stream().anyMatch(ids::contains)
                        ? new ConcludingRule(rule, null)
                        : null;
        };
    }

    private static boolean recommends(WantedSubject.WantedKind kind) {
        return kind == WantedSubject.WantedKind.INGREDIENT
                || kind == WantedSubject.WantedKind.CLASS
                || kind == WantedSubject.WantedKind.GROUP;
    }

    /** A rule that speaks of the fact that it matched: which ids that fact may have, or null when it has none of them. */
    private @Nullable ConcludingRule pinned(Set<String> ids, Rule rule, ConclusionArgument argument) {
        if (!(argument instanceof ConclusionArgument.BoundArgument bound)) {
            return null;
        }
        Set<String> fitting =
                switch (bound.type()) {
                    case PEPTIDE -> peptides(ids, rule, bound.name());
                    case ALLERGY -> allergies(ids);
                    default -> ids;
                };
        return fitting.isEmpty() ? null : new ConcludingRule(rule, new PinnedFact(bound.name(), fitting));
    }

    private Set<String> peptides(Set<String> ids, Rule rule, String name) {
        var fitting = new TreeSet<String>();
        for (String id : ids) {
            Peptide peptide = catalog.peptide(id);
            if (peptide != null && rule.when().stream().anyMatch(pattern -> fits(pattern, name, peptide))) {
                fitting.add(id);
            }
        }
        return fitting;
    }

    private static boolean fits(Pattern pattern, String name, Peptide peptide) {
        return pattern.type() == FactType.PEPTIDE
                && name.equals(pattern.name())
                && new PatternFit(pattern).holds(peptide);
    }

    /** The allergies that keep any of these out. */
    private Set<String> allergies(Set<String> ids) {
        var allergies = new TreeSet<>(ids);
        for (VocabularyTerm term : catalog.vocabulary().terms("allergy")) {
            if (catalog.allergen(term.id()).stream().anyMatch(ids::contains)) {
                allergies.add(term.id());
            }
        }
        return allergies;
    }
}
