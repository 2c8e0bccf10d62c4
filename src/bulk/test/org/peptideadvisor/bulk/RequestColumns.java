package org.peptideadvisor.bulk;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** Writes the lines of a file as Parquet, in a process of its own: the column {@code request}, in several files. */
final class RequestColumns {

    private RequestColumns() {}

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()) {
            spark.read()
                    .option("wholetext", "false")
                    .text(arguments[0])
                    .select(col("value").as("request"))
                    .coalesce(1)
                    .write()
                    .option("maxRecordsPerFile", 70)
                    .parquet(arguments[1]);
        }
    }
}
