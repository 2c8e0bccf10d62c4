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
import org.peptideadvisor.rulebook.Rule;

/** Gathers what fires during one evaluation. Belongs to one session on one thread; public only for Drools. */
public final class FiringRecorder {

    /** The global through which each session finds its own recorder. */
    static final String GLOBAL = "recorder";

    private final Set<String> muted;
    private final boolean goesOn;
    private final List<Finding> findings = new ArrayList<>(96);
    private final Map<String, List<Firing>> assessments = new HashMap<>();

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

    void record(Rule rule, Match match, RuleRuntime session) {
        if (!muted.isEmpty() && muted.contains(rule.id())) {
            return;
        }
        var firing = new Firing(rule.id(), match.getObjects());
        for (Conclusion conclusion : rule.then()) {
            Finding finding = FindingMaker.finding(conclusion, firing, match);
            findings.add(finding);
            if (goesOn && finding instanceof Finding.Concluded concluded) {
                conclude(concluded.assessment(), firing, session);
            }
        }
    }

    /** Takes over what was said before this evaluation; what it concludes becomes a fact of the session. */
    void add(Finding said, RuleRuntime session) {
        if (!muted.isEmpty() && muted.contains(said.firing().rule())) {
            return;
        }
        findings.add(said);
        if (said instanceof Finding.Concluded concluded) {
            conclude(concluded.assessment(), said.firing(), session);
        }
    }

    private void conclude(String id, Firing firing, RuleRuntime session) {
        List<Firing> before = assessments.get(id);
        if (before != null) {
            before.add(firing);
            return;
        }
        var firings = new ArrayList<Firing>(2);
        firings.add(firing);
        assessments.put(id, firings);
        session.insert(new Assessment(id));
    }

    /** The rule that fired most; null when none did. */
    @Nullable
    String busiest() {
        var firings = new HashMap<String, Integer>();
        for (Finding finding : findings) {
            firings.merge(finding.firing().rule(), 1, Integer::sum);
        }
        return firings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    List<Finding> findings() {
        return findings;
    }

    /** What was concluded, as facts. */
    List<Assessment> concluded() {
        return assessments.keySet().stream().map(Assessment::new).toList();
    }

    Map<String, List<Firing>> assessments() {
        return assessments;
    }
}
