package org.peptideadvisor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/advisor}. Exit code 0: fine; 1: something was found wrong; 2: the command line is. */
@Command(
        name = "advisor",
        description = "Reasoned peptide skincare advice from the rules in rules/.",
        mixinStandardHelpOptions = true,
        subcommands = {Advise.class, Test.class, Check.class})
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
