package org.peptideadvisor.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.rulebook.Rule;

/** Which rules no scenario would miss: taking such a rule away makes no scenario fail. */
public final class RuleCoverage {

    private final ScenarioRunner runner;

    public RuleCoverage(ScenarioRunner runner) {
        this.runner = runner;
    }

    /**
     * Takes each of some rules away in turn and runs the scenarios that it fired in.
     *
     * @param rules what is taken away
     * @param scenarios all of which pass with every rule in place
     * @return the rules whose absence nothing notices, by id
     */
    public List<Rule> unnoticed(List<Rule> rules, List<Scenario> scenarios) {
        Map<String, List<Scenario>> firedIn = new HashMap<>();
        for (Scenario scenario : scenarios) {
            for (String rule : runner.run(scenario).fired()) {
                firedIn.computeIfAbsent(rule, id -> new ArrayList<>()).add(scenario);
            }
        }
        return rules.stream()
                .filter(rule -> !noticed(rule, firedIn.getOrDefault(rule.id(), List.of())))
                .toList();
    }

    private boolean noticed(Rule rule, List<Scenario> scenarios) {
        Set<String> without = Set.of(rule.id());
        return scenarios.stream()
                .anyMatch(scenario -> !runner.run(scenario, without).passed());
    }
}
