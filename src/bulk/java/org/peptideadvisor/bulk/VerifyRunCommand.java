package org.peptideadvisor.bulk;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.peptideadvisor.bulk.run.RunFolder;
import org.peptideadvisor.bulk.run.RunNote;
import org.peptideadvisor.bulk.spark.RunRows;
import org.peptideadvisor.bulk.spark.RunSummary;
import org.peptideadvisor.bulk.spark.SparkOptions;
import org.peptideadvisor.bulk.tree.RunTree;
import org.peptideadvisor.cli.terminal.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Reads every row of a run, and says whether they are those of its note: none changed, lost or put in.",
            "That the note is the one in the ledger is verified by bin/advisor verify OUT/run.receipt --key KEY."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:they are", "1:they are not, or some are missing", "2:wrong options or files"})
final class VerifyRunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SparkOptions spark = new SparkOptions();

    @Parameters(paramLabel = "OUT", description = "the folder of a run")
    private String out = "";

    @Override
    public Integer call() {
        try (SparkSession session = spark.open()) {
            RunFolder folder =
                    RunFolder.open(new Path(out), session.sparkContext().hadoopConfiguration());
            RunNote note = folder.note();
            RunSummary found = new RunRows(session, folder.rows()).summary();
            PrintWriter said = spec.commandLine().getOut();
            if (found.rows() != note.rows()) {
                throw CommandFailure.found("The run has " + note.rows() + " rows; " + found.rows() + " are there.");
            }
            if (found.inconsistent() > 0) {
                throw CommandFailure.found(
                        found.inconsistent() + " rows say beside the answer what does not stand in it.");
            }
            String root = root(note, found);
            if (!note.get("root").equals("sha256:" + root)) {
                throw CommandFailure.found("The rows are not those of the run: their root is sha256:" + root
                        + ", and its note says " + note.get("root") + ".");
            }
            said.println("All " + note.rows() + " rows are those of run " + note.get("run") + ".");
            return 0;
        } catch (IOException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private static String root(RunNote note, RunSummary found) {
        try {
            return new RunTree(note.rows(), found.subtrees()).root().toString();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.found("A line has no row, or two: " + e.getMessage() + ".");
        }
    }
}
