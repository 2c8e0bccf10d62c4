package org.peptideadvisor.cli;

import java.util.concurrent.Callable;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Says what is wrong with the rule base.", mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RuleBase ruleBase = new RuleBase();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        Release release = ruleBase.build(spec.commandLine().getErr());
        if (release == null) {
            return 1;
        }
        try (release) {
            var scenarios =
                    new ScenarioReader(release.intake()).read(ruleBase.folder().scenarios());
            for (Diagnostic diagnostic : scenarios.diagnostics()) {
                spec.commandLine().getErr().println(diagnostic);
            }
            out.printf(
                    "%d rules, %d scenarios, release %s%n",
                    release.ruleBook().size(), scenarios.scenarios().size(), release.id());
            return scenarios.diagnostics().isEmpty() ? 0 : 1;
        }
    }
}
