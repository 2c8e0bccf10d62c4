package org.peptideadvisor.bulk.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The lines of an input, each with its place from 0, in parts of some megabytes. */
public final class InputLines {

    private static final String MOST_OF_PART = FileInputFormat.SPLIT_MAXSIZE;

    /** So much is decided in seconds, so that little is lost with a worker, and rows of one part fit a file. */
    private static final long PART_BYTES = 4L << 20;

    private InputLines() {}

    /** Reads them; each part lazily, where it is worked on. */
    public static JavaPairRDD<byte[], Long> of(SparkSession spark, InputFiles input) throws IOException {
        JavaRDD<byte[]> lines = input.columns() ? columns(spark, input) : lines(spark, input);
        return lines.zipWithIndex();
    }

    /** A line ends with a line feed and with nothing else, as in a batch. */
    private static JavaRDD<byte[]> lines(SparkSession spark, InputFiles input) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Job job = Job.getInstance(context.hadoopConfiguration());
        job.getConfiguration().set("textinputformat.record.delimiter", "\n");
        job.getConfiguration().setIfUnset(MOST_OF_PART, Long.toString(PART_BYTES));
        FileInputFormat.setInputPaths(job, input.paths().toArray(Path[]::new));
        return context.newAPIHadoopRDD(job.getConfiguration(), TextInputFormat.class, LongWritable.class, Text.class)
                .map(pair -> pair._2().copyBytes());
    }

    /** Sorted by file and place, since Spark reads the pieces of such files in an order of its own. */
    private static JavaRDD<byte[]> columns(SparkSession spark, InputFiles input) {
        Dataset<Row> rows = spark.read()
                .parquet(input.paths().stream().map(Path::toString).toArray(String[]::new))
                .select(
                        col("request").cast("binary").as("request"),
                        col("_metadata.file_name").as("file"),
                        col("_metadata.row_index").as("place"))
                .orderBy(col("file"), col("place"))
                .select("request");
        return rows.javaRDD().map(row -> row.isNullAt(0) ? new byte[0] : (byte[]) row.get(0));
    }
}
