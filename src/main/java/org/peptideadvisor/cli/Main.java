package org.peptideadvisor.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peptideadvisor.ledger.store.FailureCauses;
import org.peptideadvisor.ledger.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** {@code bin/advisor}. Exit code 0: fine; 1: something was found wrong; 2: the command line is. */
@Command(
        name = "advisor",
        description = "Reasoned peptide skincare advice from the rules in rules/.",
        mixinStandardHelpOptions = true,
        versionProvider = Build.class,
        subcommands = {
            Advise.class,
            WhyNot.class,
            WhatIf.class,
            UnsafeIf.class,
            Interview.class,
            Test.class,
            Check.class,
            NewRule.class,
            Rulebook.class,
            Verify.class,
            ReplayCommand.class,
            Erase.class,
            ExportCommand.class,
            CheckpointCommand.class,
            HelpCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        quieten();
        System.exit(commands().execute(arguments));
    }

    /** The commands, which write UTF-8 whatever the terminal's locale. */
    static CommandLine commands() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::failed)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** A database that fails under a command is told in a sentence; anything else is a bug. */
    private static int failed(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (!(failure instanceof StoreException)) {
            throw failure;
        }
        String why = FailureCauses.damagedFile(failure)
                ? "its file is not an SQLite database, or damaged"
                : "its database lacks a table or a column, or does not answer";
        command.getErr().println(sentence(failure) + ": " + why + " (" + FailureCauses.sorts(failure) + ").");
        return 2;
    }

    private static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }

    /** Without the service's configuration the engine's logging is at its finest, which takes most of the time. */
    private static void quieten() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
