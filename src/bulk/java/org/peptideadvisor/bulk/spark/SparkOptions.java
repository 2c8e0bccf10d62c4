package org.peptideadvisor.bulk.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where Spark runs, and with which settings. */
public final class SparkOptions {

    @Option(
            names = "--master",
            paramLabel = "MASTER",
            defaultValue = "local[*]",
            description = "where Spark runs: local[N] for N threads here, spark://HOST:PORT for a cluster"
                    + " (default: ${DEFAULT-VALUE}, all processors of this machine)")
    private String master = "local[*]";

    @Option(
            names = "--conf",
            paramLabel = "NAME=VALUE",
            description = "a setting of Spark, such as spark.executor.memory=4g; give it as often as you like")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** A session, to be closed. */
    public SparkSession open() {
        return SparkOpening.open(master, settings);
    }
}
