package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.InputFile;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "advise",
        description = "Gives advice on one request, without a server.",
        mixinStandardHelpOptions = true)
public final class AdviseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "the request in JSON, as for POST /v1/advice; - for standard input")
    private Path file = Path.of("-");

    @Option(names = "--full", description = "print the full view: everything, with what the rules say and rest on")
    private boolean full;

    @Option(names = "--json", description = "print the answer in JSON, in the view that is asked for")
    private boolean json;

    @Option(
            names = "--explain",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "POINTER",
            description =
                    "explain the answer as a tree: all of it, or the part at a JSON pointer such as /recommendations/0."
                            + " With --json the explanation follows the answer")
    private @Nullable String explain;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        byte[] request = InputFile.read(file);
        Release release = ruleBase.build(err);
        try (release) {
            AdviceRequest read = release.intake().read(request).orElseThrow(CommandFailure::request);
            SettledDecision settled =
                    release.advisor().settle(read.consultation().onDay(LocalDate.now(ZoneOffset.UTC)));
            Advice advice = settled.advice();
            PrintWriter out = spec.commandLine().getOut();
            if (json && !full && explain == null) {
                out.println(new String(new AdviceJson().brief(advice), StandardCharsets.UTF_8));
            } else if (json) {
                out.println(new String(
                        new AdviceJson()
                                .write(
                                        advice,
                                        explain == null
                                                ? null
                                                : release.questions().explain(settled)),
                        StandardCharsets.UTF_8));
            } else if (!full && explain == null) {
                new PlanPage(out).print(new AdviceJson().briefAnswer(advice));
            } else if (explain == null) {
                new AdviceText(out, release).print(advice);
            } else if (!new ExplanationText(out).print(release.questions().explain(settled), explain)) {
                throw CommandFailure.usage("This answer has no part with reasons at " + explain + ".");
            }
            return 0;
        }
    }
}
