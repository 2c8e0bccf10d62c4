package org.peptideadvisor.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

@Command(
        name = "verify",
        description = "Checks receipts, checkpoints and the ledger itself.",
        mixinStandardHelpOptions = true,
        subcommands = {
            VerifyReceipt.class,
            VerifyCheckpoint.class,
            VerifyConsistency.class,
            VerifyLedgerCommand.class,
            HelpCommand.class
        })
public final class VerifyCommand {}
