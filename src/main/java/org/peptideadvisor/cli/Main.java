package org.peptideadvisor.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/advisor}. Exit code 0: fine; 1: something was found wrong; 2: the command line is. */
@Command(
        name = "advisor",
        description = "Reasoned peptide skincare advice from the rules in rules/.",
        mixinStandardHelpOptions = true,
        subcommands = {Advise.class, WhyNot.class, Test.class, Check.class, Rulebook.class})
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        quieten();
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** Without the service's configuration the engine's logging is at its finest, which takes most of the time. */
    private static void quieten() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
