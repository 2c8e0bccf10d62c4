package org.peptideadvisor.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.CatalogResult;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.cli.terminal.ServiceClient;
import org.peptideadvisor.cli.terminal.ServiceOptions;
import org.peptideadvisor.model.ProgramFile;
import org.peptideadvisor.release.RuleFolder;
import org.peptideadvisor.scenario.clients.GeneratedClients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a service what apps and people ask, for clients who do not exist. bin/record-start records what the service does then. */
@Command(
        name = "rehearse",
        description = {
            "Ask a service what apps ask, for made-up clients and for some seconds.",
            "What it answers is recorded as ever, so do not call one that anybody uses."
        },
        mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_CALLERS = 64;
    private static final int MOST_SECONDS = 3600;
    private static final int FULL = 5;
    private static final int OTHERS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10", description = "for how long: ${DEFAULT-VALUE}")
    private int seconds = 10;

    @Option(
            names = "--callers",
            paramLabel = "N",
            defaultValue = "4",
            description = "how many ask at once: ${DEFAULT-VALUE}")
    private int callers = 4;

    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private volatile @Nullable CommandFailure failure;

    @Override
    public Integer call() {
        if (callers < 1 || callers > MOST_CALLERS || seconds < 1 || seconds > MOST_SECONDS) {
            throw CommandFailure.usage(
                    "--callers takes 1 to " + MOST_CALLERS + ", --seconds 1 to " + MOST_SECONDS + ".");
        }
        CatalogResult tables = RuleFolder.catalog(ruleBase.folder().read());
        if (!(tables instanceof CatalogResult.LoadedCatalog loaded)) {
            throw CommandFailure.found("The tables of the rules folder have faults; bin/advisor check says which.");
        }
        var made = new GeneratedClients(loaded.catalog());
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Thread> threads = IntStream.range(0, callers)
                .mapToObj(number -> new Thread(() -> rehearse(made, end)))
                .toList();
        threads.forEach(Thread::start);
        try {
            for (Thread one : threads) {
                one.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        CommandFailure last = failure;
        if (answered.get() == 0 && last != null) {
            throw last;
        }
        spec.commandLine().getOut().println(answered + " clients were advised");
        return 0;
    }

    private void rehearse(GeneratedClients made, long end) {
        ServiceClient caller = service.open(spec.commandLine().getErr());
        while (System.nanoTime() < end) {
            long turn = turns.getAndIncrement();
            ObjectNode request = turn % 2 == 0 ? made.request(turn) : made.busy(turn);
            try {
                caller.post("/v1/advice" + (turn % FULL == 0 ? "?view=full" : ""), request);
                if (turn % OTHERS == 0) {
                    others(caller);
                }
                answered.incrementAndGet();
            } catch (CommandFailure refused) { // a slow machine refuses some; the rest is enough
                failure = refused;
            }
        }
    }

    private static void others(ServiceClient caller) {
        caller.post("/v1/interview/next", example("interview"));
        caller.post("/v1/labels", example("label"));
        caller.post("/v1/advice/why-not", example("no-eye-peptide"));
        caller.get("/v1/vocabulary");
        caller.text("/");
    }

    /** A request that the description of the contract shows too. */
    private static JsonNode example(String name) {
        String file = "/META-INF/examples/" + name + ".json";
        try {
            return JSON.readTree(ProgramFile.bytes(RehearseCommand.class, file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no JSON", e);
        }
    }
}
