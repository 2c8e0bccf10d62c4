package org.peptideadvisor.cli.audit;

import java.util.concurrent.Callable;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.ledger.KeyRewrapping;
import org.peptideadvisor.ledger.seal.SealException;
import org.peptideadvisor.ledger.setup.OpenLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Wraps every key anew with the present master key. */
@Command(
        name = "rewrap",
        description = {
            "Wraps the key of each subject anew with the master key of the settings, so that those in ADVISOR_OLDER_MASTER_KEYS are not needed any more.",
            "Start every service with the new master key first; they may run meanwhile. If it is cut short, run it again."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all keys are wrapped by the present master key",
            "1:a key does not open; the others are wrapped anew up to it",
            "2:wrong options, or a ledger that cannot be opened"
        })
final class RewrapCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (OpenLedger open = ConfiguredLedger.toWrite()) {
            KeyRewrapping rewrapping = open.ledger().rewrapping();
            long keys = 0;
            for (int done = rewrapping.part(); done > 0; done = rewrapping.part()) {
                keys += done;
            }
            spec.commandLine()
                    .getOut()
                    .println(keys
                            + " keys were wrapped anew. Only the present master key opens the ledger; take the others out of"
                            + " ADVISOR_OLDER_MASTER_KEYS, and keep them as long as you keep backups from before.");
            return 0;
        } catch (SealException e) {
            throw CommandFailure.found("A key does not open: " + e.getMessage() + ". See bin/advisor verify ledger.");
        }
    }
}
