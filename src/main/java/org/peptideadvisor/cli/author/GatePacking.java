package org.peptideadvisor.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.release.gate.GateCandidate;
import org.peptideadvisor.release.gate.PackedGate;
import org.peptideadvisor.release.gate.ReleaseGate;
import org.peptideadvisor.release.gate.ReleaseGate.GateResult;
import org.peptideadvisor.scenario.AnswerNames;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioReader;
import org.peptideadvisor.scenario.ScenarioRunner;

/**
 * Takes the shipped rules through the gate while the program is built, and runs all scenarios. What passed is packed as {@link PackedGate}; what did not is
 * told, nothing is packed, and the program is built all the same: a start then judges the rules as it finds them.
 */
public final class GatePacking {

    private GatePacking() {}

    /**
     * Runs the gate.
     *
     * @param arguments the rules folder, and the folder of the classes of the program
     */
    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[1]).resolve(PackedGate.FILE);
        Files.deleteIfExists(report);
        var folder = new RuleFolder(Path.of(arguments[0]));
        Map<String, String> scenarios = folder.scenarios();
        GateResult result = new ReleaseGate().pass(GateCandidate.of(folder.read(), scenarios), null, step -> {});
        try (Release release = result.release()) {
            List<String> faults = release == null
                    ? result.report().findings().stream()
                            .filter(Diagnostic::isError)
                            .map(Diagnostic::toString)
                            .toList()
                    : failing(release, scenarios);
            if (faults.isEmpty()) {
                Files.createDirectories(report.getParent());
                Files.writeString(report, PackedGate.text(result.report(), scenarios.size()));
            } else {
                System.err.println("The rules in " + arguments[0] + " do not pass the gate, so no report is packed:");
                faults.stream().limit(20).forEach(System.err::println);
            }
        }
    }

    private static List<String> failing(Release release, Map<String, String> scenarios) {
        var read = new ScenarioReader(release.intake(), new AnswerNames(release.catalog(), release.ruleBook()))
                .read(RuleFolder.scenarios(scenarios));
        var faults = new ArrayList<String>();
        read.diagnostics().forEach(one -> faults.add(one.toString()));
        var runner = new ScenarioRunner(release.advisor());
        for (Scenario scenario : read.scenarios()) {
            if (!runner.run(scenario).passed()) {
                faults.add(scenario.file() + ": the scenario does not get its answer");
            }
        }
        return faults;
    }
}
