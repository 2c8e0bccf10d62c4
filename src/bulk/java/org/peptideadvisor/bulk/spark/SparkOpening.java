package org.peptideadvisor.bulk.spark;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Opens Spark for a run: without its pages and without its logs of events, which would tell of clients, and at the loopback address where master and driver
 * are on one machine.
 */
public final class SparkOpening {

    private static final String LOOPBACK = "127.0.0.1";

    private SparkOpening() {}

    /**
     * A session.
     *
     * @param master as Spark names it, such as {@code local[2]} or {@code spark://host:7077}
     * @param settings of Spark, which win over those chosen here
     */
    public static SparkSession open(String master, Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("peptide-advisor-bulk")
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.eventLog.enabled", "false")
                .config("spark.log.level", "ERROR")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
                .config("spark.sql.session.timeZone", "UTC");
        if (isLocal(master)) {
            builder.config("spark.driver.host", LOOPBACK).config("spark.driver.bindAddress", LOOPBACK);
        }
        if (!master.startsWith("local")) {
            builder.config("spark.jars", jobJar().toString());
        }
        settings.forEach(builder::config);
        return builder.getOrCreate();
    }

    private static boolean isLocal(String master) {
        return master.startsWith("local")
                || master.startsWith("spark://" + LOOPBACK + ":")
                || master.startsWith("spark://localhost:");
    }

    /** The jar that this program was started from. */
    public static Path jobJar() {
        try {
            Path jar = Path.of(SparkOpening.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(jar)) {
                throw new IllegalStateException("a run begins from the job's jar, not from " + jar);
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of a jar is an address", e);
        }
    }
}
