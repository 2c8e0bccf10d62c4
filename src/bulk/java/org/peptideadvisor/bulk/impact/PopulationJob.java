package org.peptideadvisor.bulk.impact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.peptideadvisor.bulk.spark.InputFiles;
import org.peptideadvisor.bulk.spark.InputLines;
import org.peptideadvisor.impact.ImpactClient;
import org.peptideadvisor.impact.ImpactClient.ClientOrigin;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.scenario.clients.GeneratedClients;
import scala.Tuple2;

/** Compares two releases by a population, on as many executors as there are. Only tallies come back. */
final class PopulationJob {

    /** So many clients are one part. */
    private static final long PART = 2_000;

    private final SparkSession spark;
    private final ComparedReleases releases;

    PopulationJob(SparkSession spark, Release before, Release after) {
        this.spark = spark;
        this.releases = ComparedReleases.of(JavaSparkContext.fromSparkContext(spark.sparkContext()), before, after);
    }

    /** Compares by so many clients who do not exist, drawn from seeds; every other has a full shelf. */
    ImpactTally drawn(long seed, long clients) {
        ComparedReleases both = releases;
        int parts = Math.toIntExact(Math.max(1, (clients + PART - 1) / PART));
        return together(
                spark.range(seed, seed + clients, 1, parts).toJavaRDD().mapPartitions(seeds -> drawn(both, seeds)));
    }

    private static Iterator<ImpactTally> drawn(ComparedReleases both, Iterator<Long> seeds) {
        ClientComparing comparing = both.comparing();
        var made = new GeneratedClients(both.before().here().catalog());
        while (seeds.hasNext()) {
            long seed = seeds.next();
            ObjectNode request = seed % 2 == 0 ? made.request(seed) : made.busy(seed);
            comparing.add(seed, new ImpactClient(ClientOrigin.GENERATED, "seed " + seed, request));
        }
        return List.of(comparing.tally()).iterator();
    }

    /** Compares by the requests of files. */
    ImpactTally listed(InputFiles files) throws IOException {
        ComparedReleases both = releases;
        return together(InputLines.of(spark, files).mapPartitions(lines -> listed(both, lines)));
    }

    private static Iterator<ImpactTally> listed(ComparedReleases both, Iterator<Tuple2<byte[], Long>> lines) {
        ClientComparing comparing = both.comparing();
        while (lines.hasNext()) {
            Tuple2<byte[], Long> line = lines.next();
            comparing.add(line._2(), line._1());
        }
        return List.of(comparing.tally()).iterator();
    }

    private static ImpactTally together(JavaRDD<ImpactTally> tallies) {
        return tallies.fold(ImpactTally.NOTHING, ImpactTally::with);
    }
}
