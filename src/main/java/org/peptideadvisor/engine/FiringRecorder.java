package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleRuntime;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb;

/** Records the rules that fire during one evaluation. Belongs to one session on one thread. */
final class FiringRecorder {

    /** The global through which each session finds its own recorder. */
    static final String GLOBAL = "recorder";

    private final Set<String> muted;
    private final boolean goesOn;
    private final List<Finding> findings = new ArrayList<>(96);
    private final Map<String, List<Firing>> assessments = new HashMap<>();
    private final List<OpenFiring> open = new ArrayList<>();

    /** A firing of a rule with {@code exists} or {@code accumulate}, whose facts are not all found yet. */
    private record OpenFiring(Rule rule, ExistingFacts existing, List<Object> matched, Map<String, Object> named) {

        Firing firing(List<?> facts) {
            var grounds = new ArrayList<>(matched);
            existing.accumulated(facts, matched).forEach(counted -> counted.stream()
                    .filter(fact -> !grounds.contains(fact))
                    .forEach(grounds::add));
            return new Firing(rule.id(), grounds, existing.among(facts, matched));
        }
    }

    private FiringRecorder(Set<String> muted, boolean goesOn) {
        this.muted = muted;
        this.goesOn = goesOn;
    }

    /**
     * For an evaluation, where other rules see what is concluded.
     *
     * @param muted ids of rules that are to count as taken away
     */
    static FiringRecorder of(Set<String> muted) {
        return new FiringRecorder(muted, true);
    }

    /** For findings that are kept, where no rule sees what is concluded. */
    static FiringRecorder apart() {
        return new FiringRecorder(Set.of(), false);
    }

    void record(Rule rule, ExistingFacts existing, Match match, RuleRuntime session) {
        if (!muted.isEmpty() && muted.contains(rule.id())) {
            return;
        }
        if (existing.areAsked()) {
            open(rule, existing, match, session);
            return;
        }
        var firing = new Firing(rule.id(), existing.matched(match.getObjects()));
        for (Conclusion conclusion : rule.then()) {
            take(FindingMaker.finding(conclusion, firing, match::getDeclarationValue), session);
        }
    }

    /** Leaves the findings for {@link #settle}; what is concluded is a fact at once. */
    private void open(Rule rule, ExistingFacts existing, Match match, RuleRuntime session) {
        var named = new HashMap<String, Object>();
        match.getDeclarationIds().forEach(name -> named.put(name, match.getDeclarationValue(name)));
        open.add(new OpenFiring(rule, existing, existing.matched(match.getObjects()), named));
        for (Conclusion conclusion : rule.then()) {
            if (goesOn
                    && conclusion.verb() == Verb.CONCLUDE
                    && conclusion.arguments().get(0) instanceof ConclusionArgument.TextArgument id) {
                behind(id.value(), session);
            }
        }
    }

    /**
     * Finds the facts behind {@code exists}, now that all are there, so that nothing depends on the order in which they came.
     *
     * @param given the facts of the evaluation; assessments need not be among them
     */
    void settle(List<?> given, RuleRuntime session) {
        if (open.isEmpty()) {
            return;
        }
        var facts = new ArrayList<Object>(given);
        facts.addAll(concluded());
        for (OpenFiring one : open) {
            Firing firing = one.firing(facts);
            for (Conclusion conclusion : one.rule().then()) {
                take(FindingMaker.finding(conclusion, firing, one.named()::get), session);
            }
        }
        open.clear();
    }

    /** Takes over what was said before this evaluation; what it concludes becomes a fact of the session. */
    void add(Finding said, RuleRuntime session) {
        if (muted.isEmpty() || !muted.contains(said.firing().rule())) {
            take(said, session);
        }
    }

    /** Takes over what is said in the place of a rule that is taken away. */
    void substitute(Finding said, RuleRuntime session) {
        take(said, session);
    }

    private void take(Finding finding, RuleRuntime session) {
        findings.add(finding);
        if (goesOn && finding instanceof Finding.Concluded concluded) {
            behind(concluded.assessment(), session).add(finding.firing());
        }
    }

    /** The firings behind an assessment, which becomes a fact if it is not yet one. */
    private List<Firing> behind(String id, RuleRuntime session) {
        List<Firing> firings = assessments.get(id);
        if (firings == null) {
            firings = new ArrayList<>(2);
            assessments.put(id, firings);
            session.insert(new Assessment(id));
        }
        return firings;
    }

    /** The rule that fired most; null when none did. */
    @Nullable
    String busiest() {
        var firings = new HashMap<String, Integer>();
        findings.forEach(finding -> firings.merge(finding.firing().rule(), 1, Integer::sum));
        open.forEach(one -> firings.merge(one.rule().id(), 1, Integer::sum));
        return firings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    List<Finding> findings() {
        return findings;
    }

    /** What was concluded, as facts, sorted. */
    List<Assessment> concluded() {
        return assessments.keySet().stream().sorted().map(Assessment::new).toList();
    }

    Map<String, List<Firing>> assessments() {
        return assessments;
    }
}
