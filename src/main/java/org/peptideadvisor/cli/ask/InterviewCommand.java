package org.peptideadvisor.cli.ask;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.InputFile;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.contract.answer.InterviewJson;
import org.peptideadvisor.contract.answer.InterviewJson.InterviewAnswer;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.contract.request.InterviewRequest;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "interview",
        description =
                "Asks questions at the terminal and then gives advice. It ends early when a clinician is needed at once.",
        mixinStandardHelpOptions = true)
public final class InterviewCommand implements Callable<Integer> {

    /** Nobody else waits for a terminal, but its user does. */
    private static final Duration TIME = Duration.ofSeconds(10);

    private static final int EVALUATIONS = 10_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Option(
            names = "--next",
            paramLabel = "FILE",
            description = "ask nothing; print the next question for this request, as for POST /v1/interview/next;"
                    + " - for standard input")
    private @Nullable Path next;

    @Option(names = "--json", description = "with --next: print the question in JSON")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        byte[] request = next == null ? new byte[0] : InputFile.read(next);
        Release release = ruleBase.build(err);
        try (release) {
            return next == null ? interview(release) : tellNext(release, request);
        }
    }

    private int tellNext(Release release, byte[] request) {
        InterviewAnswer step = step(release, request);
        if (step == null) {
            return 2;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new String(InterviewJson.write(step), StandardCharsets.UTF_8));
        } else {
            new InterviewText(out).print(step);
        }
        out.flush();
        return 0;
    }

    private int interview(Release release) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var text = new InterviewText(spec.commandLine().getOut());
        ObjectNode known = new JsonMapper().createObjectNode();
        known.putObject("client");
        InterviewAnswer step = step(release, bytes(known));
        while (step != null
                && step.question() != null
                && InterviewText.pressing(step).isEmpty()) {
            text.print(step);
            String line = line(in);
            if (line == null) {
                return 1;
            }
            ObjectNode more = SpokenAnswer.add(line, step.question(), known);
            InterviewAnswer after = more == null ? notUnderstood() : step(release, bytes(more));
            if (more != null && after != null) {
                known = more;
                step = after;
            }
        }
        if (step != null) {
            text.printEnd(step);
            if (InterviewText.pressing(step).isEmpty()) {
                advise(release, known);
            }
        }
        return 0;
    }

    private void advise(Release release, ObjectNode known) {
        if (release.intake().readInterview(bytes(known)) instanceof Accepted<InterviewRequest> whole) {
            PrintWriter out = spec.commandLine().getOut();
            new AdviceText(out, release)
                    .print(release.advisor().advise(whole.value().consultation().onDay(LocalDate.now(ZoneOffset.UTC))));
            out.flush();
        }
    }

    private @Nullable InterviewAnswer notUnderstood() {
        spec.commandLine().getErr().println("That is none of the answers.");
        return null;
    }

    private static byte[] bytes(ObjectNode request) {
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String line(BufferedReader in) {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read", e);
        }
    }

    /** The step, or null once it was said what is wrong with the request. */
    private @Nullable InterviewAnswer step(Release release, byte[] request) {
        var read = release.intake().readInterview(request);
        if (read instanceof Rejected<InterviewRequest> rejected) {
            rejected.faults().forEach(fault -> spec.commandLine().getErr().println(CommandFailure.line(fault)));
            return null;
        }
        InterviewRequest known = ((Accepted<InterviewRequest>) read).value();
        var budget = new QuestionBudget(EVALUATIONS, TIME);
        var inquiry = release.questions()
                .inquire(
                        known.consultation().onDay(LocalDate.now(ZoneOffset.UTC)),
                        known.open(),
                        known.screened(),
                        budget);
        return new InterviewJson(release.catalog())
                .document(new ReleaseName(release.id(), release.name()), inquiry, known.asked(), !budget.wasCut());
    }
}
