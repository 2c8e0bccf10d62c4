package org.peptideadvisor.cli.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.impact.ImpactClient;
import org.peptideadvisor.impact.ImpactClients;
import org.peptideadvisor.impact.mutants.MutantTrial;
import org.peptideadvisor.impact.mutants.MutationReport;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.scenario.AnswerMismatch;
import org.peptideadvisor.scenario.AnswerNames;
import org.peptideadvisor.scenario.RuleCoverage;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioReader;
import org.peptideadvisor.scenario.ScenarioRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        description = "Runs the scenarios and shows where an answer is not the expected one.",
        mixinStandardHelpOptions = true)
public final class TestCommand implements Callable<Integer> {

    /** So many made-up clients tell whether a mutant changes anything for anybody. */
    private static final int GENERATED = 3_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Parameters(paramLabel = "PART", description = "only scenarios whose path contains one of these words")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--fired", description = "also list the rules that fired in each scenario")
    private boolean fired;

    @Option(names = "--coverage", description = "also list the rules that could be deleted without a scenario failing")
    private boolean coverage;

    @Option(
            names = "--mutants",
            description =
                    "also change each rule a little, in every way, and list the changes that no scenario notices; with PART only"
                            + " rules whose id or file contains one of these words")
    private boolean mutants;

    @Option(
            names = "--propose",
            description =
                    "also write a scenario into scenarios/mutants for each change that none notices, to be judged and named by you")
    private boolean propose;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Release release = ruleBase.draft(spec.commandLine().getErr());
        try (release) {
            var read = new ScenarioReader(release.intake(), new AnswerNames(release.catalog(), release.ruleBook()))
                    .read(RuleFolder.scenarios(ruleBase.folder().scenarios()));
            var runner = new ScenarioRunner(release.advisor());
            int run = 0;
            int failed = 0;
            for (Scenario scenario : read.scenarios()) {
                if (parts.isEmpty() || parts.stream().anyMatch(scenario.file()::contains)) {
                    run++;
                    ScenarioRunner.ScenarioResult result = runner.run(scenario);
                    failed += result.passed() ? 0 : 1;
                    tell(result, out);
                }
            }
            for (Diagnostic diagnostic : read.diagnostics()) {
                out.println(PlainText.text(diagnostic.toString()));
            }
            int unnoticed = coverage ? tellUnnoticed(release, runner, read.scenarios(), out) : 0;
            int survivors = mutants ? tellMutants(release, read.scenarios(), out) : 0;
            out.printf(
                    "%d scenarios, %d failed, %d unreadable%n",
                    run, failed, read.diagnostics().size());
            if (run == 0 && !mutants) {
                spec.commandLine()
                        .getErr()
                        .println(PlainText.text("No scenario has " + String.join(" or ", parts) + " in its path."));
                return 2;
            }
            return failed == 0
                            && unnoticed == 0
                            && survivors == 0
                            && read.diagnostics().isEmpty()
                    ? 0
                    : 1;
        }
    }

    private static int tellUnnoticed(
            Release release, ScenarioRunner runner, List<Scenario> scenarios, PrintWriter out) {
        List<Scenario> passing = scenarios.stream()
                .filter(scenario -> runner.run(scenario).passed())
                .toList();
        List<Rule> rules = new RuleCoverage(runner).unnoticed(release.ruleBook().rules(), passing);
        rules.forEach(rule ->
                out.println("NO SCENARIO WOULD MISS " + rule.name() + " (" + rule.file() + ":" + rule.line() + ")"));
        return rules.size();
    }

    private int tellMutants(Release release, List<Scenario> scenarios, PrintWriter out) throws IOException {
        List<Rule> rules = release.ruleBook().rules().stream()
                .filter(rule -> parts.isEmpty()
                        || parts.stream()
                                .anyMatch(part ->
                                        rule.id().contains(part) || rule.file().contains(part)))
                .toList();
        Map<String, ImpactClient> requests =
                ImpactClients.scenarios(RuleFolder.scenarios(ruleBase.folder().scenarios())).stream()
                        .collect(Collectors.toMap(ImpactClient::name, Function.identity()));
        MutationReport report = new MutantTrial(release, rules, CheckDeadline.NONE)
                .run(scenarios, requests, ImpactClients.generated(release.catalog(), GENERATED));
        MutantLines.of(report).forEach(line -> out.println(PlainText.text(line)));
        if (propose) {
            var proposals = new ProposedScenarios(release, ruleBase.folder());
            proposals.write(report).forEach(path -> out.println(PlainText.text("wrote " + path)));
        }
        return report.survivors().size();
    }

    private void tell(ScenarioRunner.ScenarioResult result, PrintWriter out) {
        if (!result.passed()) {
            out.println(PlainText.text("FAILED " + result.scenario().file() + ": "
                    + result.scenario().title()));
            for (AnswerMismatch mismatch : result.mismatches()) {
                out.println(PlainText.lines(mismatch.diff()));
            }
        }
        if (fired) {
            out.println(result.scenario().file() + " fired " + String.join(" ", result.fired()));
        }
    }
}
