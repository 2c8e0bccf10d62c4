package org.peptideadvisor.release.gate;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peptideadvisor.release.RuleFolder;

/**
 * A state of the rule base that is to go live.
 *
 * @param files path below the rules folder to text
 * @param scenarios every scenario beside them, likewise
 * @param kept paths of scenarios that are as they were with what is live: one that does not hold there either, as when a rule is out for some days, is
 *     told and holds nothing back
 */
public record GateCandidate(Map<String, String> files, Map<String, String> scenarios, Set<String> kept) {

    public GateCandidate {
        files = Map.copyOf(files);
        scenarios = Map.copyOf(scenarios);
        kept = Set.copyOf(kept);
    }

    /** One beside the scenarios that are there now. */
    public static GateCandidate beside(
            Map<String, String> now, Map<String, String> files, Map<String, String> scenarios) {
        return new GateCandidate(
                files,
                scenarios,
                scenarios.keySet().stream()
                        .filter(path -> Objects.equals(scenarios.get(path), now.get(path)))
                        .collect(Collectors.toSet()));
    }

    /** Whether it is what is live under another name. */
    boolean isOnlyRenamed(Map<String, String> live) {
        return kept.containsAll(scenarios.keySet()) && withoutName(files).equals(withoutName(live));
    }

    private static Map<String, String> withoutName(Map<String, String> files) {
        Map<String, String> rest = new TreeMap<>(files);
        rest.remove(RuleFolder.NAME_FILE);
        return rest;
    }

    /** One whose scenarios are all to hold. */
    public static GateCandidate of(Map<String, String> files, Map<String, String> scenarios) {
        return new GateCandidate(files, scenarios, Set.of());
    }
}
