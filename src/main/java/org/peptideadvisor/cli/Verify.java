package org.peptideadvisor.cli;

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
            VerifyLedger.class,
            HelpCommand.class
        })
final class Verify {}
