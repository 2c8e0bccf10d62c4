package org.peptideadvisor.cli.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.ledger.backup.LedgerBackup;
import org.peptideadvisor.ledger.backup.LedgerBackup.BackupResult;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.release.git.RepositoryBundle;
import org.peptideadvisor.release.git.RuleRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Copies the ledger and the repository of rules into a new folder while the service runs, with a signed checkpoint and a manifest.",
            "The keys are not in it: keep them elsewhere. Bring it back with: advisor restore."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:made, and checked",
            "1:the copy is not a sound ledger",
            "2:wrong options, a folder that is not empty, or a ledger that cannot be read"
        })
public final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "new or empty")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        LedgerConfig config = LedgerConfig.read();
        requireFile(config);
        InstantSource clock = InstantSource.system();
        try (OpenLedger open = ConfiguredLedger.toWrite()) {
            String checkpoint = new CheckpointSigner(open, clock).checkpoint();
            BackupResult result = LedgerBackup.make(
                    open,
                    config.data().resolve(LedgerOpening.FILE),
                    checkpoint,
                    folder,
                    clock.instant(),
                    rules(config.data().resolve(RuleRepository.FOLDER)));
            if (result instanceof BackupResult.BackupMade made) {
                spec.commandLine()
                        .getOut()
                        .println(made.entries() + " entries of " + open.origin() + " are in " + made.folder()
                                + ". Keep the keys apart from it.");
                return 0;
            }
            BackupResult.BackupFailed failed = (BackupResult.BackupFailed) result;
            throw failed.unsound() ? CommandFailure.found(failed.why()) : CommandFailure.usage(failed.why());
        }
    }

    private static Map<String, LedgerBackup.FileBeside> rules(Path repository) throws IOException {
        return RepositoryBundle.isThere(repository)
                ? Map.of(RepositoryBundle.FILE, file -> RepositoryBundle.write(repository, file))
                : Map.of();
    }

    /** A PostgreSQL database is backed up by its own tools. */
    static void requireFile(LedgerConfig config) {
        if (config.ledger().url().isPresent()) {
            throw CommandFailure.usage("The ledger is in the database of ADVISOR_LEDGER_URL. Back it up and restore it"
                    + " with PostgreSQL's own tools; docs/operating.md says how.");
        }
    }
}
