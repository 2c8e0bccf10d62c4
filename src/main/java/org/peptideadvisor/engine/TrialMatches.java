package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the steps that matched in one trial, with their facts. Belongs to one session on one thread.
 */
final class TrialMatches {

    /** The global through which each session finds its own. */
    static final String GLOBAL = "tries";

    private final Map<String, List<List<Object>>> matches = new HashMap<>();

    TrialMatches() {}

    /**
     * @param step the id of the outline
     * @param facts the facts of those of its patterns that bind one, in order
     */
    void note(String step, List<Object> facts) {
        matches.computeIfAbsent(step, key -> new ArrayList<>(2)).add(facts);
    }

    List<List<Object>> of(String step) {
        return matches.getOrDefault(step, List.of());
    }
}
