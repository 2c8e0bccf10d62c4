package org.peptideadvisor.cli.ask;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.ask.BatchInput.InputFacts;
import org.peptideadvisor.cli.ask.BatchPart.PartAnswers;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.ServiceClient;
import org.peptideadvisor.cli.terminal.ServiceOptions;
import org.peptideadvisor.contract.batch.BatchLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "batch",
        description = {
            "Has a service that runs advise on many clients: a request on each line of IN, an answer on each line of OUT.",
            "Run again after it was killed, it goes on: no line is lost, answered twice or recorded twice. For this it keeps"
                    + " OUT.unfinished beside OUT until all is answered; go on within 24 hours."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line has its advice",
            "1:every line is answered, some with a problem; or the service refused the batch, or does not answer",
            "2:wrong options or files"
        })
public final class BatchCommand implements Callable<Integer> {

    /** So many parts are at the service, so that it works on one while another is on its way. */
    private static final int AT_ONCE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Parameters(
            paramLabel = "IN",
            index = "0",
            description = "requests in JSON, one on each line, as for POST /v1/advice/batch")
    private Path in = Path.of("-");

    @Parameters(
            paramLabel = "OUT",
            index = "1",
            description = "where the answers go: a new file, or one that was not finished")
    private Path out = Path.of("-");

    @Option(names = "--full", description = "answer in the full view: everything, with what the rules say and rest on")
    private boolean full;

    @Override
    public Integer call() {
        String view = full ? "full" : "brief";
        try {
            InputFacts facts = facts();
            ServiceClient client = service.open(spec.commandLine().getErr());
            try (BatchOutput output = BatchOutput.open(out, facts, view);
                    BatchInput input = BatchInput.behind(in, output.begun().lines())) {
                var progress = new BatchProgress(spec.commandLine().getErr(), output.begun(), facts.lines());
                ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
                try {
                    answer(
                            input,
                            output,
                            progress,
                            part -> senders.submit(() -> part.send(client, output.run(), view)));
                } finally {
                    senders.shutdownNow();
                }
                output.finish();
                return progress.end() == 0 ? 0 : 1;
            }
        } catch (IOException e) {
            throw CommandFailure.usage("A file cannot be read or written: " + e.getMessage() + ".");
        }
    }

    private InputFacts facts() {
        try {
            return BatchInput.facts(in);
        } catch (IOException e) {
            throw CommandFailure.usage("The file " + in + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Sends a part on its way. */
    private interface PartSender {
        Future<PartAnswers> send(BatchPart part);
    }

    /** Sends parts, and writes their answers in the order of the parts. */
    private static void answer(BatchInput input, BatchOutput output, BatchProgress progress, PartSender sender)
            throws IOException {
        Deque<Future<PartAnswers>> sent = new ArrayDeque<>();
        long next = output.begun().lines() + 1;
        BatchPart part = part(input, next);
        while (part != null || !sent.isEmpty()) {
            while (part != null && sent.size() < AT_ONCE) {
                sent.add(sender.send(part));
                next += part.lines().size();
                part = part(input, next);
            }
            PartAnswers answers = of(sent.remove());
            output.append(answers.text());
            progress.add(answers);
        }
    }

    private static @Nullable BatchPart part(BatchInput input, long first) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        while (lines.size() < BatchLines.WINDOW) {
            byte[] line = input.next();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return lines.isEmpty() ? null : new BatchPart(first, lines);
    }

    private static PartAnswers of(Future<PartAnswers> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.usage("The call was interrupted.");
        }
    }
}
