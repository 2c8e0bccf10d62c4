package org.peptideadvisor.cli.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.ledger.backup.LedgerRestore;
import org.peptideadvisor.ledger.backup.LedgerRestore.RestoreResult;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Puts a backup of the ledger back, after it was verified. Stop the service first.",
            "A backup that is older than what was signed is refused. What it replaces is kept in the data folder."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:restored", "1:refused; nothing was changed", "2:wrong options"})
public final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "a backup, as advisor backup made it")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        LedgerConfig config = LedgerConfig.read();
        BackupCommand.requireFile(config);
        RestoreResult result = new LedgerRestore(config).from(folder, Instant.now());
        if (result instanceof RestoreResult.RestoreRefused refused) {
            throw CommandFailure.found(refused.why() + " Nothing was changed.");
        }
        var restored = (RestoreResult.LedgerRestored) result;
        spec.commandLine()
                .getOut()
                .println("The ledger has " + restored.entries() + " entries again."
                        + (restored.replaced() == null
                                ? ""
                                : " What was there is in " + restored.replaced() + "; delete it when you are sure."));
        return 0;
    }
}
