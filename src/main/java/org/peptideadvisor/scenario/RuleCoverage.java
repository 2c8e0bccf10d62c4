package org.peptideadvisor.scenario;

import java.util.ArrayList;
import java.util.Comparator;
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
        Map<String, List<FiredScenario>> firedIn = new HashMap<>();
        for (Scenario scenario : scenarios) {
            var fired = new FiredScenario(scenario, scenario.expect() + " " + scenario.about());
            for (String rule : runner.run(scenario).fired()) {
                firedIn.computeIfAbsent(rule, id -> new ArrayList<>()).add(fired);
            }
        }
        return rules.stream()
                .filter(rule -> !noticed(rule, firedIn.getOrDefault(rule.id(), List.of())))
                .toList();
    }

    /**
     * A scenario in which rules fired.
     *
     * @param asked what it expects and is about, in which it names rules
     */
    private record FiredScenario(Scenario scenario, String asked) {}

    /** Scenarios that name the rule are the likeliest to miss it, so they come first. */
    private boolean noticed(Rule rule, List<FiredScenario> scenarios) {
        Set<String> without = Set.of(rule.id());
        return scenarios.stream()
                .sorted(Comparator.comparing(fired -> !fired.asked().contains(rule.id())))
                .anyMatch(fired -> !runner.run(fired.scenario(), without).passed());
    }
}
