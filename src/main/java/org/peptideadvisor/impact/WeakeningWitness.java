package org.peptideadvisor.impact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.peptideadvisor.release.RuleBaseDigest;

/**
 * A client who would be less protected than by the live release.
 *
 * @param id names this client and this loss against this live release, as in {@code W-1a2b3c4d}
 * @param lost what is gone or weaker; at least one
 */
public record WeakeningWitness(String id, ImpactClient client, List<AdviceChange> lost) {

    private static final int DIGITS = 8;

    public WeakeningWitness {
        lost = List.copyOf(lost);
    }

    static WeakeningWitness of(String live, ImpactClient client, List<AdviceChange> lost) {
        String digest = RuleBaseDigest.of(Map.of(
                "live", live,
                "client", client.request().toString(),
                "lost", lost.stream().map(AdviceChange::what).collect(Collectors.joining("\n"))));
        return new WeakeningWitness("W-" + digest.substring(0, DIGITS), client, lost);
    }

    /** What tells losses apart: the rules that said it, and in what way. */
    static Set<String> grounds(AdviceChange change) {
        return change.rules().isEmpty()
                ? Set.of(change.kind() + " " + change.what())
                : change.rules().stream()
                        .map(rule -> change.kind() + " " + rule)
                        .collect(Collectors.toSet());
    }

    /** The rules that protect less, sorted. */
    public Set<String> rules() {
        var rules = new TreeSet<String>();
        lost.forEach(change -> rules.addAll(change.rules()));
        return rules;
    }
}
