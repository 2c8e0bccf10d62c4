package org.peptideadvisor.bulk.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.bulk.row.RunRow;
import org.peptideadvisor.bulk.row.RunTerms;
import org.peptideadvisor.bulk.tree.SubtreeStack;
import org.peptideadvisor.record.ReleaseText;
import org.peptideadvisor.release.Release;
import scala.Tuple2;

/** The rows of a run in Parquet: written part by part, and read back. */
public final class RunRows {

    private final SparkSession spark;
    private final Path folder;

    /** @param folder where the rows are, or will be */
    public RunRows(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /**
     * Decides every line of an input with a release, and writes the rows.
     *
     * @param release the one that the terms name; it stays open
     * @throws IOException when the input cannot be read
     */
    public void decide(InputFiles input, RunTerms terms, Release release) throws IOException {
        SharedRelease.share(release);
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        write(input, new RowDeciding(terms, context.broadcast(ReleaseText.bytes(release.files()))));
    }

    /**
     * Has the service decide and record every line, and writes the rows.
     *
     * @param service its address
     * @throws IOException when the input cannot be read
     */
    public void send(InputFiles input, RunTerms terms, String service) throws IOException {
        write(input, new RowSending(terms, service));
    }

    private void write(InputFiles input, FlatMapFunction<Iterator<Tuple2<byte[], Long>>, Row> work) throws IOException {
        JavaRDD<Row> rows = InputLines.of(spark, input).mapPartitions(work);
        spark.createDataFrame(rows, RowSchema.COLUMNS)
                .write()
                .option("compression", "zstd")
                .parquet(folder.toString());
    }

    /** What the rows come to that were written. */
    public RunSummary summary() {
        return read().mapPartitions(RunRows::summary).collect().stream().reduce(RunSummary.NOTHING, RunSummary::with);
    }

    private static Iterator<RunSummary> summary(Iterator<RunRow> rows) {
        var results = new SubtreeStack();
        var inputs = new SubtreeStack();
        var outcomes = new TreeMap<String, Long>();
        long count = 0;
        long problems = 0;
        long inconsistent = 0;
        while (rows.hasNext()) {
            RunRow row = rows.next();
            results.add(row.line() - 1, row.leaf());
            inputs.add(row.line() - 1, row.request().getBytes(StandardCharsets.US_ASCII));
            count++;
            problems += row.problem() == null ? 0 : 1;
            inconsistent += row.isConsistent() ? 0 : 1;
            if (row.parts() != null) {
                outcomes.merge(row.parts().outcome(), 1L, Long::sum);
            }
        }
        var summary = new RunSummary(count, problems, inconsistent, outcomes, results.subtrees(), inputs.subtrees());
        return List.of(summary).iterator();
    }

    /** Rows by their lines, which are few enough to hold. */
    public List<RunRow> between(long first, long end) {
        return spark
                .read()
                .schema(RowSchema.COLUMNS)
                .parquet(folder.toString())
                .where(col(RowSchema.LINE).geq(first).and(col(RowSchema.LINE).lt(end)))
                .orderBy(RowSchema.LINE)
                .collectAsList()
                .stream()
                .map(RowSchema::row)
                .toList();
    }

    /** The line with a decision, or null. */
    public @Nullable Long lineOf(String decisionId) {
        List<Row> found = spark.read()
                .schema(RowSchema.COLUMNS)
                .parquet(folder.toString())
                .where(col("decision_id").equalTo(decisionId))
                .select(RowSchema.LINE)
                .collectAsList();
        return found.size() == 1 ? found.get(0).getLong(0) : null;
    }

    /**
     * Gives every row in the order of the lines: the files of a run are in that order, and so are the rows of each. Holds the rows of one file at most.
     *
     * @throws IOException when the rows cannot be found
     */
    public void each(Consumer<RunRow> to) throws IOException {
        FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
        List<Path> parts = Arrays.stream(files.listStatus(folder))
                .map(FileStatus::getPath)
                .filter(file -> file.getName().startsWith("part-"))
                .sorted(Comparator.comparing((Path file) -> file.getName().length())
                        .thenComparing(Path::getName))
                .toList();
        for (Path part : parts) {
            spark.read()
                    .schema(RowSchema.COLUMNS)
                    .parquet(part.toString())
                    .coalesce(1)
                    .toLocalIterator()
                    .forEachRemaining(row -> to.accept(RowSchema.row(row)));
        }
    }

    private JavaRDD<RunRow> read() {
        return spark.read()
                .schema(RowSchema.COLUMNS)
                .parquet(folder.toString())
                .javaRDD()
                .map(RowSchema::row);
    }
}
