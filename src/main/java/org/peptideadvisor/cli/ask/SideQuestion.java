package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.InputFile;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.Release;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the questions about an advice have in common on a command line: the request, the rules, and how it is answered. */
final class SideQuestion {

    /** Nobody else waits for a terminal, so a question may take its time. */
    private static final Duration TIME = Duration.ofMinutes(1);

    private static final int EVALUATIONS = 100_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "the request in JSON, as for POST /v1/advice; - for standard input")
    private Path file = Path.of("-");

    @Option(names = "--json", description = "print the answer in JSON")
    private boolean json;

    /** Reads the bytes of a request with one release. */
    interface RequestReader<R> {
        ReadResult<R> read(Release release, byte[] request);
    }

    /** Answers what was read, as text or in JSON. */
    interface QuestionAnswerer<R, T> {
        T answer(Release release, R read, QuestionBudget budget);
    }

    /** Prints an answer for people. */
    interface AnswerPrinter<T> {
        void print(T answer, PrintWriter out, String release, boolean complete);
    }

    /** An answer as bytes of the contract. */
    interface AnswerWriter<T> {
        byte[] write(ReleaseName release, T answer, boolean complete);
    }

    <R, T> int ask(
            RequestReader<R> reader,
            QuestionAnswerer<R, T> answerer,
            AnswerWriter<T> writer,
            AnswerPrinter<T> printer) {
        PrintWriter err = spec.commandLine().getErr();
        byte[] request = InputFile.read(file);
        Release release = ruleBase.build(err);
        try (release) {
            R read = reader.read(release, request).orElseThrow(CommandFailure::request);
            var budget = new QuestionBudget(EVALUATIONS, TIME);
            T answer = answerer.answer(release, read, budget);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                var name = new ReleaseName(release.id(), release.name());
                out.println(new String(writer.write(name, answer, !budget.wasCut()), StandardCharsets.UTF_8));
            } else {
                printer.print(answer, out, release.name(), !budget.wasCut());
            }
            out.flush();
            return 0;
        }
    }
}
