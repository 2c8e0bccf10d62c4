package org.peptideadvisor.impact;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;

/**
 * What of an advice is compared with another: small enough to be kept for thousands of clients.
 *
 * @param exclusions what rules keep out
 * @param barred ids of every peptide and co-active that is kept out
 * @param named what is kept out by name only, such as a procedure
 * @param referrals whom to see
 * @param cautions what to keep in mind, unless the plan says it where it applies
 * @param held the rules that hold actives back; null when nothing is held back
 * @param stops what is used and must not be, with the rules
 * @param chosen ids of what is recommended, in order
 * @param plan a digest of the mornings and evenings
 * @param whole a digest of all that is advised
 * @param fired ids of the rules that fired
 */
record AdviceShape(
        List<BarredSubject> exclusions,
        Set<String> barred,
        Set<String> named,
        List<SaidSentence> referrals,
        List<SaidSentence> cautions,
        @Nullable List<String> held,
        List<StopNotice> stops,
        List<String> chosen,
        int plan,
        int whole,
        Set<String> fired) {

    /**
     * An exclusion.
     *
     * @param subject kind and id
     * @param covered ids of what it covers; empty for what is excluded by name only
     * @param rules ids of the rules that say it
     */
    record BarredSubject(String subject, Set<String> covered, List<String> rules) {}

    static AdviceShape of(Release release, SettledDecision decision) {
        Advice advice = decision.advice();
        List<BarredSubject> exclusions = advice.exclusions().stream()
                .map(one -> excluded(one, release.catalog()))
                .toList();
        return new AdviceShape(
                exclusions,
                barred(release.catalog(), decision),
                exclusions.stream()
                        .filter(one -> one.covered().isEmpty())
                        .map(BarredSubject::subject)
                        .collect(Collectors.toUnmodifiableSet()),
                advice.referrals().stream()
                        .map(one -> SaidSentence.of(one.because(), one.howSoon(), one.reasons(), release))
                        .toList(),
                advice.cautions().stream()
                        .map(one -> SaidSentence.of(one.because(), null, one.reasons(), release))
                        .toList(),
                decision.selection().held() ? holding(advice, release) : null,
                advice.brief().stop(),
                Stream.concat(
                                advice.recommendations().stream()
                                        .map(one -> one.ingredient().id()),
                                advice.supporting().stream()
                                        .map(one -> one.ingredient().id()))
                        .toList(),
                advice.plan().phases().hashCode(),
                advice.advised().hashCode(),
                fired(decision));
    }

    private static BarredSubject excluded(Exclusion one, Catalog catalog) {
        SubjectKind kind = ContractWord.of(SubjectKind.class, one.subject().kind());
        Set<String> covered =
                kind == null ? Set.of() : catalog.covered(kind, one.subject().id());
        return new BarredSubject(one.subject().kind() + " " + one.subject().id(), covered, rules(one.reasons()));
    }

    private static Set<String> barred(Catalog catalog, SettledDecision decision) {
        return Stream.concat(
                        catalog.peptides().stream().map(one -> one.id()),
                        catalog.actives().stream().map(one -> one.id()))
                .filter(decision.exclusions()::bar)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> holding(Advice advice, Release release) {
        return advice.cautions().stream()
                .flatMap(caution -> caution.reasons().stream())
                .map(Reason::rule)
                .filter(id -> {
                    Rule rule = release.ruleBook().rule(id);
                    return rule != null && rule.then().stream().anyMatch(said -> said.verb() == Verb.HOLD);
                })
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<String> fired(SettledDecision decision) {
        var fired = new TreeSet<String>();
        decision.evaluation().findings().forEach(one -> fired.add(one.firing().rule()));
        decision.evaluation().assessments().values().forEach(some -> some.forEach(one -> fired.add(one.rule())));
        return Set.copyOf(fired);
    }

    static List<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).distinct().sorted().toList();
    }
}
