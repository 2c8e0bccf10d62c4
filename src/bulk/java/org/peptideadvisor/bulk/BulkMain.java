package org.peptideadvisor.bulk;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.spark.SparkException;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** {@code bin/advisor bulk}. Exit code 0: fine; 1: something was found wrong; 2: the command line is. */
public final class BulkMain {

    private BulkMain() {}

    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    private static CommandLine commands() {
        return new CommandLine(new BulkCommand())
                .setExecutionExceptionHandler(BulkMain::failed)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** What ends a command, here or on an executor, is told in a sentence; of a job that failed Spark told more before, and anything else is a bug. */
    private static int failed(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandFailure ended) {
                command.getErr().println(PlainText.lines(ended.sentence()));
                return ended.exitCode();
            }
        }
        if (failure instanceof SparkException) {
            String first =
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
            command.getErr().println("Spark did not finish: " + PlainText.text(first));
            return 1;
        }
        throw failure;
    }
}
