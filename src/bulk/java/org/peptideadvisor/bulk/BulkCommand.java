package org.peptideadvisor.bulk;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.bulk.impact.PopulationCommand;
import org.peptideadvisor.bulk.run.RunNote;
import org.peptideadvisor.bulk.spark.SparkOptions;
import org.peptideadvisor.cli.terminal.BuildVersion;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.contract.answer.AnswerView;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "advisor bulk",
        description = {
            "Decides many consultations with Apache Spark: a request on each line of IN (or in the column \"request\" of Parquet),"
                    + " a row of Parquet for each in OUT.",
            "The whole run is one entry of the ledger, and every row can be proved to belong to it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        subcommands = {
            ShowRowsCommand.class,
            ProveRowCommand.class,
            VerifyRunCommand.class,
            PopulationCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line has its advice",
            "1:every line has a row, some with a problem; or the run could not be made",
            "2:wrong options or files, or a ledger that cannot be opened"
        })
final class BulkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SparkOptions spark = new SparkOptions();

    @Mixin
    private RulesFolderOption ruleBase = new RulesFolderOption();

    @Parameters(
            paramLabel = "IN",
            index = "0",
            arity = "0..1",
            description = "a file or a folder of files: lines of JSON, or Parquet (names that end in .parquet)")
    private String in = "";

    @Parameters(paramLabel = "OUT", index = "1", arity = "0..1", description = "a new folder")
    private String out = "";

    @Option(names = "--full", description = "answer in the full view: everything, with what the rules say and rest on")
    private boolean full;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "the time that every answer bears, such as 2026-11-30T21:00:00Z (default: now). The same input at the same"
                            + " time is the same run, and writes the same rows")
    private @Nullable String at;

    @Option(
            names = "--record-each",
            paramLabel = "URL",
            description =
                    "have the service at this address decide and record each row, with its release; its key is read from"
                            + " ADVISOR_KEY wherever Spark works")
    private @Nullable String service;

    @Override
    public Integer call() {
        if (in.isEmpty() || out.isEmpty()) { // a command below this one needs neither
            throw new ParameterException(spec.commandLine(), "Name IN, where the requests are, and OUT, a new folder.");
        }
        Instant decidedAt = time();
        var order = new RunOrder(in, new Path(out), full ? AnswerView.FULL : AnswerView.BRIEF, decidedAt);
        PrintWriter err = spec.commandLine().getErr();
        long begun = System.nanoTime();
        RunNote note;
        try (SparkSession session = spark.open()) {
            var run = new BulkRun(session, order);
            note = service == null ? run.decide(ruleBase, err) : run.send(service);
        } catch (IOException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
        tell(err, note, (System.nanoTime() - begun) / 1e9);
        return note.get("problems").equals("0") ? 0 : 1;
    }

    private Instant time() {
        try {
            return (at == null ? Instant.now() : Instant.parse(at)).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw CommandFailure.usage("--at takes a time in UTC, such as 2026-11-30T21:00:00Z.");
        }
    }

    private static void tell(PrintWriter err, RunNote note, double seconds) {
        Map<String, Long> outcomes = new TreeMap<>(note.outcomes());
        err.printf(
                Locale.ROOT,
                "%,d rows in %,.0f seconds, %,.0f a second; %s have a problem.%n",
                note.rows(),
                seconds,
                note.rows() / Math.max(seconds, 1e-3),
                note.get("problems"));
        outcomes.forEach((outcome, rows) -> err.printf(Locale.ROOT, "  %s: %,d%n", outcome, rows));
        err.println("Run " + note.get("run") + ", root " + note.get("root"));
    }
}
