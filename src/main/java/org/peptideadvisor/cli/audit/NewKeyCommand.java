package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.SuccessorKey;
import org.peptideadvisor.ledger.setup.SuccessorKey.SuccessorResult;
import org.peptideadvisor.ledger.setup.SuccessorKey.SuccessorResult.KeySucceeded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a new signing key go on with the ledger. */
@Command(
        name = "new-key",
        description = {
            "Lets a new signing key go on with the ledger. Both keys sign that, and the ledger records it. Stop every service first.",
            "If it is cut short, run it again."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the new key goes on", "2:wrong options, or a ledger that cannot be opened"})
final class NewKeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--successor",
            paramLabel = "ORIGIN",
            description =
                    "for a database that was set back: the name under which it goes on, since entries that were signed for are"
                            + " lost. For an SQLite file use advisor restore --successor")
    private @Nullable String successor;

    @Override
    public Integer call() throws IOException {
        LedgerConfig config = LedgerConfig.read();
        SuccessorResult result = successor == null
                ? SuccessorKey.replace(config, InstantSource.system())
                : SuccessorKey.succeed(config, successor, InstantSource.system());
        if (result instanceof SuccessorResult.KeyKept kept) {
            throw CommandFailure.usage(kept.why());
        }
        var succeeded = (KeySucceeded) result;
        Path note = keepNote(succeeded, config);
        PrintWriter out = spec.commandLine().getOut();
        out.println("From entry " + succeeded.recorded().size() + " on another key signs the ledger.");
        if (successor != null) {
            tellName(succeeded, out);
        }
        tellKey(succeeded, note, out);
        return 0;
    }

    /** Writes what both keys signed to a file, for whoever has the former one. */
    static Path keepNote(KeySucceeded succeeded, LedgerConfig config) {
        Path file = config.data().resolve("succession-" + succeeded.recorded().size() + ".note");
        try {
            return Files.writeString(file, succeeded.recorded().note());
        } catch (IOException e) {
            throw CommandFailure.usage("The note cannot be written to " + file + ": " + e.getMessage()
                    + ". The ledger has it all the same.");
        }
    }

    static void tellName(KeySucceeded succeeded, PrintWriter out) {
        out.println(succeeded.recorded().lost() + " entries that were signed for are lost; entry "
                + succeeded.recorded().size() + " says so. Before you start the service:");
        out.println(
                "  set ADVISOR_LEDGER_ORIGIN to the new name, and ADVISOR_CHECKPOINTS, if you use it, to a new folder");
    }

    static void tellKey(KeySucceeded succeeded, Path note, PrintWriter out) {
        out.println("  publish the new verifier key: " + succeeded.verifier().text());
        out.println("  give " + note + " to whoever has the former one: advisor verify " + note + " --key FORMER");
        if (!succeeded.isUsed()) {
            out.println("  put the new signing key, which is in " + succeeded.file()
                    + ", into ADVISOR_SIGNING_KEY or its file, and then delete it there");
        }
    }
}
