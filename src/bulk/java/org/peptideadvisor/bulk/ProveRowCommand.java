package org.peptideadvisor.bulk;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.bulk.row.RunRow;
import org.peptideadvisor.bulk.run.RowProof;
import org.peptideadvisor.bulk.run.RunFolder;
import org.peptideadvisor.bulk.run.RunNote;
import org.peptideadvisor.bulk.spark.RunRows;
import org.peptideadvisor.bulk.spark.SparkOptions;
import org.peptideadvisor.cli.terminal.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "prove",
        description = {
            "Writes the proof that a row belongs to a run, and the run to the ledger.",
            "Whoever has the proof and the ledger's public key checks it with bin/advisor verify FILE --key KEY."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written to standard output",
            "1:there is no such row, or the rows are not those of the run",
            "2:wrong options or files"
        })
final class ProveRowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SparkOptions spark = new SparkOptions();

    @Parameters(paramLabel = "OUT", index = "0", description = "the folder of a run")
    private String out = "";

    @Parameters(paramLabel = "ROW", index = "1", description = "the number of a line, or the id of a decision")
    private String row = "";

    @Override
    public Integer call() {
        try (SparkSession session = spark.open()) {
            RunFolder folder =
                    RunFolder.open(new Path(out), session.sparkContext().hadoopConfiguration());
            RunNote note = folder.note();
            String receipt = folder.receipt();
            if (receipt == null) {
                throw CommandFailure.found(
                        "The service recorded each row of this run by itself: ask it for the receipt of a decision.");
            }
            var rows = new RunRows(session, folder.rows());
            long line = line(rows, note);
            var proof = RowProof.of(line, note.rows(), folder.subtrees());
            List<RunRow> near = rows.between(proof.firstLine(), proof.endLine());
            String text = proof.text(near, note, receipt);
            if (text == null) {
                throw CommandFailure.found("The rows are not those of the run; bin/advisor bulk verify says more.");
            }
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private long line(RunRows rows, RunNote note) {
        @Nullable Long line;
        try {
            line = row.contains("-") ? rows.lineOf(row) : Long.valueOf(row);
        } catch (NumberFormatException e) {
            throw CommandFailure.usage("A row is named by the number of its line, or by the id of its decision.");
        }
        if (line == null || line < 1 || line > note.rows()) {
            throw CommandFailure.found("The run has no such row; it has " + note.rows() + ".");
        }
        return line;
    }
}
