package org.peptideadvisor.bulk;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.peptideadvisor.bulk.run.RunFolder;
import org.peptideadvisor.bulk.spark.RunRows;
import org.peptideadvisor.bulk.spark.SparkOptions;
import org.peptideadvisor.cli.terminal.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rows",
        description =
                "Prints the answers and problems of a run as a batch gives them: a line of JSON for each line, in their order.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong options or files"})
final class ShowRowsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SparkOptions spark = new SparkOptions();

    @Option(names = "--problems", description = "print the problems alone")
    private boolean problems;

    @Parameters(paramLabel = "OUT", description = "the folder of a run")
    private String out = "";

    @Override
    public Integer call() {
        PrintWriter printed = new PrintWriter(spec.commandLine().getOut(), false);
        try (SparkSession session = spark.open()) {
            RunFolder folder =
                    RunFolder.open(new Path(out), session.sparkContext().hadoopConfiguration());
            new RunRows(session, folder.rows()).each(row -> {
                String line = problems ? row.problem() : Objects.requireNonNullElse(row.answer(), row.problem());
                if (line != null) {
                    printed.append(line).append('\n');
                }
            });
            printed.flush();
            return 0;
        } catch (IOException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }
}
