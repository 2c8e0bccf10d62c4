package org.peptideadvisor.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peptideadvisor.cli.access.KeyCommand;
import org.peptideadvisor.cli.access.UserCommand;
import org.peptideadvisor.cli.ask.AdviseCommand;
import org.peptideadvisor.cli.ask.BatchCommand;
import org.peptideadvisor.cli.ask.DescriptionCommand;
import org.peptideadvisor.cli.ask.InterviewCommand;
import org.peptideadvisor.cli.ask.LabelCommand;
import org.peptideadvisor.cli.ask.RehearseCommand;
import org.peptideadvisor.cli.ask.UnsafeIfCommand;
import org.peptideadvisor.cli.ask.WhatIfCommand;
import org.peptideadvisor.cli.ask.WhyNotCommand;
import org.peptideadvisor.cli.audit.BackupCommand;
import org.peptideadvisor.cli.audit.CheckpointCommand;
import org.peptideadvisor.cli.audit.EraseCommand;
import org.peptideadvisor.cli.audit.ExportCommand;
import org.peptideadvisor.cli.audit.FeedbackCommand;
import org.peptideadvisor.cli.audit.LedgerCommand;
import org.peptideadvisor.cli.audit.MirrorCommand;
import org.peptideadvisor.cli.audit.ReplayCommand;
import org.peptideadvisor.cli.audit.RestoreCommand;
import org.peptideadvisor.cli.audit.RulesCommand;
import org.peptideadvisor.cli.audit.VerifyCommand;
import org.peptideadvisor.cli.author.CheckCommand;
import org.peptideadvisor.cli.author.DraftCommand;
import org.peptideadvisor.cli.author.NewRuleCommand;
import org.peptideadvisor.cli.author.PublishCommand;
import org.peptideadvisor.cli.author.ReviewCommand;
import org.peptideadvisor.cli.author.RuleBookCommand;
import org.peptideadvisor.cli.author.TestCommand;
import org.peptideadvisor.cli.language.TranslationsCommand;
import org.peptideadvisor.cli.terminal.BuildVersion;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.ledger.setup.SigningRefusedException;
import org.peptideadvisor.ledger.store.FailureCauses;
import org.peptideadvisor.ledger.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** {@code bin/advisor}. Exit code 0: fine; 1: something was found wrong; 2: the command line is. */
@Command(
        name = "advisor",
        description = "Peptide skincare advice with reasons, from the rules in rules/.",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        subcommands = {
            AdviseCommand.class,
            BatchCommand.class,
            WhyNotCommand.class,
            WhatIfCommand.class,
            UnsafeIfCommand.class,
            InterviewCommand.class,
            LabelCommand.class,
            DescriptionCommand.class,
            RehearseCommand.class,
            TestCommand.class,
            CheckCommand.class,
            TranslationsCommand.class,
            NewRuleCommand.class,
            ReviewCommand.class,
            PublishCommand.class,
            DraftCommand.class,
            RuleBookCommand.class,
            VerifyCommand.class,
            ReplayCommand.class,
            EraseCommand.class,
            ExportCommand.class,
            FeedbackCommand.class,
            RulesCommand.class,
            CheckpointCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MirrorCommand.class,
            LedgerCommand.class,
            UserCommand.class,
            KeyCommand.class,
            HelpCommand.class
        },
        footer = "%nadvisor bulk decides many consultations with Apache Spark; advisor bulk --help says more.")
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

    /** What ends a command is told in a sentence, and so is a database that fails; anything else is a bug. */
    private static int failed(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof CommandFailure ended) {
            command.getErr().println(PlainText.lines(ended.sentence()));
            return ended.exitCode();
        }
        if (failure instanceof SigningRefusedException) {
            command.getErr().println(PlainText.lines(sentence(failure)));
            return 2;
        }
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
