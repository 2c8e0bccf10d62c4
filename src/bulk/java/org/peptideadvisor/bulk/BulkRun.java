package org.peptideadvisor.bulk;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.InstantSource;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.bulk.row.RowDigest;
import org.peptideadvisor.bulk.row.RunTerms;
import org.peptideadvisor.bulk.run.RunFolder;
import org.peptideadvisor.bulk.run.RunNote;
import org.peptideadvisor.bulk.run.RunNote.RunProgram;
import org.peptideadvisor.bulk.run.RunNote.RunResult;
import org.peptideadvisor.bulk.run.RunRecord;
import org.peptideadvisor.bulk.spark.InputFiles;
import org.peptideadvisor.bulk.spark.RunRows;
import org.peptideadvisor.bulk.spark.RunSummary;
import org.peptideadvisor.bulk.spark.SparkOpening;
import org.peptideadvisor.bulk.tree.RunTree;
import org.peptideadvisor.cli.terminal.BuildVersion;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.cli.terminal.ConfiguredLedger;
import org.peptideadvisor.cli.terminal.RulesFolderOption;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.WarmUp;

/** One run from the first line to the folder that is given its place: nobody sees it there before it is recorded. */
final class BulkRun {

    private final RunOrder order;
    private final RunFolder folder;
    private final InputFiles input;
    private final RunRows rows;
    private final RunProgram program;

    /** @throws IOException when the input cannot be read, or the folder cannot be begun; the message is a sentence */
    BulkRun(SparkSession spark, RunOrder order) throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        this.order = order;
        this.input = InputFiles.of(new Path(order.in()), hadoop);
        this.folder = RunFolder.begin(order.out(), hadoop);
        this.rows = new RunRows(spark, folder.rows());
        this.program = new RunProgram(BuildVersion.version(), RowDigest.hex(Files.readAllBytes(SparkOpening.jobJar())));
    }

    /** Decides with the rules folder, and records the run in the ledger. */
    RunNote decide(RulesFolderOption ruleBase, PrintWriter err) throws IOException {
        try (Release release = ruleBase.build(err);
                OpenLedger ledger = ConfiguredLedger.toBegin()) {
            WarmUp.of(release).ifPresent(BulkRun::refuse);
            RunTerms terms = terms(new ReleaseName(release.id(), release.name()));
            rows.decide(input, terms, release);
            RunNote note = describe(terms);
            String receipt = new RunRecord(ledger, InstantSource.system()).record(note);
            if (receipt == null) {
                throw CommandFailure.found(
                        "The run is not recorded, so its rows are not given: the ledger cannot be written, or"
                                + " has another run of the id " + terms.run() + ". Run the command again.");
            }
            folder.keep(receipt);
            folder.finish(order.out());
            return note;
        }
    }

    private static void refuse(Diagnostic runaway) {
        throw CommandFailure.found(runaway.toString());
    }

    /** Has a service decide and record each line. */
    RunNote send(String service) throws IOException {
        RunTerms terms = terms(null);
        rows.send(input, terms, service);
        RunNote note = describe(terms);
        folder.finish(order.out());
        return note;
    }

    private RunTerms terms(@Nullable ReleaseName release) {
        return RunTerms.of(release, program.digest(), order.decidedAt(), order.view(), input.named());
    }

    /** What the rows come to that were written, read back from where they are. */
    private RunNote describe(RunTerms terms) throws IOException {
        RunSummary summary = rows.summary();
        var note = RunNote.of(
                terms,
                program,
                new RunResult(
                        summary.rows(),
                        summary.problems(),
                        summary.outcomes(),
                        new RunTree(summary.rows(), summary.inputs()).root().toString(),
                        new RunTree(summary.rows(), summary.subtrees()).root().toString()));
        folder.describe(note, summary.subtrees());
        return note;
    }
}
