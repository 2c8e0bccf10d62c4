package org.peptideadvisor.release.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.impact.ImpactBaseline;
import org.peptideadvisor.impact.ImpactClient;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.GateFindings;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioReader;
import org.peptideadvisor.scenario.ScenarioRunner;

/** Tries scenarios on what is to go live. Each of their clients is decided once, here, and kept for the comparison. */
final class ScenarioTrial {

    private final ImpactBaseline after;
    private final Map<String, ImpactClient> clients;
    private final Set<String> kept;
    private final CheckDeadline deadline;
    private final ScenarioRunner runner;
    private final ScenarioRunner former;
    private List<Scenario> read = List.of();

    /**
     * A trial.
     *
     * @param before what is live
     * @param after keeps what is to go live tells the clients
     * @param clients those of the scenarios, named by their paths
     * @param kept paths of scenarios that are as they were with what is live
     */
    ScenarioTrial(
            Release before,
            ImpactBaseline after,
            List<ImpactClient> clients,
            Set<String> kept,
            CheckDeadline deadline) {
        this.after = after;
        this.clients = clients.stream().collect(Collectors.toMap(ImpactClient::name, one -> one));
        this.kept = kept;
        this.deadline = deadline;
        this.runner = new ScenarioRunner(after.release().advisor());
        this.former = new ScenarioRunner(before.advisor());
    }

    /** What is wrong with scenarios, and which of them get another answer. */
    List<Diagnostic> of(Map<String, String> scenarios) {
        ScenarioReader.ReadScenarios found = new ScenarioReader(after.release().intake()).read(scenarios, deadline);
        read = found.scenarios();
        var findings = new ArrayList<>(
                found.diagnostics().stream().filter(Diagnostic::isError).toList());
        findings.addAll(read.parallelStream()
                .filter(one -> !deadline.isPast())
                .flatMap(this::failed)
                .toList());
        if (deadline.isPast()) {
            findings.add(GateFindings.outOfTime());
        }
        return findings;
    }

    /** Those that were read. */
    List<Scenario> read() {
        return read;
    }

    private Stream<Diagnostic> failed(Scenario scenario) {
        SettledDecision decided = after.release().advisor().settle(scenario.given());
        ImpactClient client = clients.get(scenario.file());
        if (client != null) {
            after.keep(client, decided);
        }
        if (scenario.guard() != null) {
            return Stream.of(); // guards were asked before
        }
        ScenarioRunner.ScenarioResult result = runner.judge(scenario, decided);
        boolean before = !result.passed()
                && kept.contains(scenario.file())
                && !former.run(scenario).passed();
        return result.mismatches().stream()
                .limit(1)
                .map(one -> "“" + scenario.title() + "” gets another answer at " + one.path())
                .map(told -> before
                        ? GateFindings.scenarioAsBefore(
                                scenario.file(), ReleaseGate.cut(told + ", as it does from what is live"))
                        : GateFindings.scenario(scenario.file(), ReleaseGate.cut(told)));
    }
}
