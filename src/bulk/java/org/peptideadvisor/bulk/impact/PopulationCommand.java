package org.peptideadvisor.bulk.impact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.bulk.spark.InputFiles;
import org.peptideadvisor.bulk.spark.SparkOptions;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "impact",
        description = {
            "Compares two rules folders by a population, and writes OUT/report.json and OUT/report.md in the form of a draft's report.",
            "Clients are made up: drawn from seeds, or from a file, whose requests the report never shows."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written, and nobody is less protected",
            "1:written, and somebody is less protected; or a rules folder is not sound",
            "2:wrong options or files"
        })
public final class PopulationCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SparkOptions spark = new SparkOptions();

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "100000",
            description = "how many clients are drawn: ${DEFAULT-VALUE}")
    private long clients = 100_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "the seed of the first one: ${DEFAULT-VALUE}; the others follow it")
    private long seed;

    @Option(
            names = "--population",
            paramLabel = "FILE",
            description =
                    "a file or a folder of requests of made-up clients, as for bulk; one that has a subject is refused")
    private @Nullable String population;

    @Parameters(paramLabel = "BEFORE", index = "0", description = "the rules folder that is live")
    private Path before = Path.of("");

    @Parameters(paramLabel = "AFTER", index = "1", description = "the rules folder that may replace it")
    private Path after = Path.of("");

    @Parameters(paramLabel = "OUT", index = "2", description = "a new folder for the report")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (clients < 1 || seed < 0) {
            throw CommandFailure.usage("--clients takes 1 or more, --seed 0 or more.");
        }
        if (Files.exists(out)) {
            throw CommandFailure.usage(out + " is there already. Name another folder, or remove it.");
        }
        try (Release live =
                        new RulesFolderOption(before).draft(spec.commandLine().getErr());
                Release draft =
                        new RulesFolderOption(after).draft(spec.commandLine().getErr());
                SparkSession session = spark.open()) {
            PopulationReport report = report(session, live, draft);
            Files.createDirectories(out);
            Files.writeString(out.resolve("report.json"), report.json());
            Files.writeString(
                    out.resolve("report.md"),
                    report.markdown("Impact on a population", String.valueOf(after.getFileName())));
            report.told().forEach(line -> spec.commandLine().getOut().println(PlainText.text(line)));
            return report.weakens() ? 1 : 0;
        } catch (IOException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private PopulationReport report(SparkSession session, Release live, Release draft) throws IOException {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long begun = System.nanoTime();
        var job = new PopulationJob(session, live, draft);
        ImpactTally tally = population == null
                ? job.drawn(seed, clients)
                : job.listed(InputFiles.of(
                        new org.apache.hadoop.fs.Path(population),
                        session.sparkContext().hadoopConfiguration()));
        if (tally.named() > 0) {
            throw CommandFailure.usage(
                    tally.named()
                            + " requests of the population have a subject. Only made-up clients are compared by; take such requests out.");
        }
        return new PopulationReport(
                live,
                draft,
                tally,
                population == null ? "generated" : "listed",
                at,
                (System.nanoTime() - begun) / 1_000_000);
    }
}
