package org.peptideadvisor.cli.audit;

import java.util.concurrent.Callable;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.ledger.setup.OpenLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done to the ledger as a whole. */
@Command(
        name = "ledger",
        description =
                "Begins a new ledger, lets a new signing key go on with it, or wraps its keys with a new master key. With \"verify\" before it, the ledger is checked: advisor verify ledger.",
        mixinStandardHelpOptions = true,
        subcommands = {LedgerCommand.BeginCommand.class, NewKeyCommand.class, RewrapCommand.class})
public final class LedgerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do: advisor ledger begin, new-key or rewrap.");
    }

    @Command(
            name = "begin",
            description = {
                "Begins a new ledger in an empty database with the keys that the settings give.",
                "Only for keys that were never used. If they were, the ledger was lost: restore its newest backup instead."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:begun, now or before",
                "2:wrong options, keys that signed before, or a ledger that cannot be opened"
            })
    static final class BeginCommand implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (OpenLedger open = ConfiguredLedger.toBegin()) {
                spec.commandLine()
                        .getOut()
                        .println("The ledger " + open.origin() + " is begun and has "
                                + open.store().head().size() + " entries. Its checkpoints are verified with "
                                + open.verifier());
                return 0;
            }
        }
    }
}
