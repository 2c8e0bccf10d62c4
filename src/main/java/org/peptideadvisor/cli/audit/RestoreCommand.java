package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.ledger.backup.LedgerRestore;
import org.peptideadvisor.ledger.backup.LedgerRestore.RestoreResult;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.SuccessorKey.SuccessorResult.KeySucceeded;
import org.peptideadvisor.release.git.RepositoryBundle;
import org.peptideadvisor.release.git.RuleRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Puts a backup of the ledger and of the repository of rules back, after it was verified. Stop the service first.",
            "A backup that is older than what was signed comes back only by --successor: under a new name and a new signing key.",
            "What it replaces is kept in the data folder."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:restored", "1:refused; nothing was changed", "2:wrong options"})
public final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "a backup, as advisor backup made it")
    private Path folder = Path.of("");

    @Option(
            names = "--successor",
            paramLabel = "ORIGIN",
            description =
                    "the name under which the ledger goes on, such as advisor.example/ledger-2: entries that were signed for"
                            + " are lost, and its next entry says how many")
    private @Nullable String successor;

    @Override
    public Integer call() {
        LedgerConfig config = LedgerConfig.read();
        BackupCommand.requireFile(config);
        RestoreResult result = new LedgerRestore(config).from(folder, successor, Instant.now());
        if (result instanceof RestoreResult.RestoreRefused refused) {
            throw CommandFailure.found(refused.why() + " Nothing was changed.");
        }
        var restored = (RestoreResult.LedgerRestored) result;
        Path rules = folder.resolve(RepositoryBundle.FILE);
        if (Files.isRegularFile(rules)) {
            restore(rules, config.data().resolve(RuleRepository.FOLDER), restored.replaced());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("The ledger has " + restored.entries() + " entries again."
                + (restored.replaced() == null
                        ? ""
                        : " What was there is in " + restored.replaced() + "; delete it when you are sure."));
        if (restored.successor() != null) {
            tell(restored.successor(), config, out);
        }
        return 0;
    }

    private static void tell(KeySucceeded successor, LedgerConfig config, PrintWriter out) {
        Path note = NewKeyCommand.keepNote(successor, config);
        NewKeyCommand.tellName(successor, out);
        NewKeyCommand.tellKey(successor, note, out);
    }

    /** The ledger is back by now. Without its repository the service would begin one with what is live. */
    private static void restore(Path rules, Path repository, @Nullable Path replaced) {
        try {
            Path aside = replaced == null && Files.exists(repository)
                    ? Files.createTempDirectory(repository.toAbsolutePath().getParent(), "replaced-")
                    : replaced;
            RepositoryBundle.restore(rules, repository, aside);
        } catch (IOException e) {
            throw CommandFailure.found("The ledger is restored, but the repository of rules is not: " + e.getMessage()
                    + ". With git: git clone --mirror " + rules + " " + repository);
        }
    }
}
