package org.peptideadvisor.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.Settled;
import org.peptideadvisor.contract.AdviceJson;
import org.peptideadvisor.contract.Fault;
import org.peptideadvisor.contract.IntakeResult;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "advise", description = "Advises on one request, without a server.", mixinStandardHelpOptions = true)
final class Advise implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RuleBase ruleBase = new RuleBase();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "the request in JSON, as for POST /v1/advice; - for standard input")
    private Path file = Path.of("-");

    @Option(names = "--json", description = "the answer in JSON")
    private boolean json;

    @Option(
            names = "--explain",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "POINTER",
            description = "how the answer came about, as a tree: all of it, or what a JSON pointer into it such as"
                    + " /recommendations/0 points to; with --json beside the answer")
    private @Nullable String explain;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        byte[] request = InputFile.read(file, err);
        if (request == null) {
            return 2;
        }
        Release release = ruleBase.build(err);
        if (release == null) {
            return 1;
        }
        try (release) {
            IntakeResult read = release.intake().read(request);
            if (read instanceof IntakeResult.Refused refused) {
                for (Fault fault : refused.faults()) {
                    err.println(RequestFault.say(fault));
                }
                return 2;
            }
            Settled settled = release.advisor().settle(((IntakeResult.Accepted) read).consultation());
            Advice advice = settled.advice();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new String(
                        new AdviceJson()
                                .write(
                                        advice,
                                        explain == null
                                                ? null
                                                : release.questions().explain(settled)),
                        StandardCharsets.UTF_8));
            } else if (explain == null) {
                new AdviceText(out).print(advice, release.name());
            } else if (!new ExplanationText(out).print(release.questions().explain(settled), explain)) {
                err.println("Nothing with reasons is at " + explain + " of this answer.");
                return 2;
            }
            return 0;
        }
    }
}
