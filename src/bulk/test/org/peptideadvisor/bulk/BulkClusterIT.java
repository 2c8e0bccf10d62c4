package org.peptideadvisor.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a cluster of one master and two workers: the same rows as on one machine, also when a worker is killed in the midst. */
class BulkClusterIT {

    private static final int LINES = 600;

    @TempDir
    private Path folder;

    @Test
    void aRunGoesOnWhenAWorkerIsKilledAndWritesTheSame() throws Exception {
        var bulk = new BulkProcess(folder);
        Path in = BulkProcess.requests(folder.resolve("in.ndjson"), LINES);
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        Path said = folder.resolve("said");
        try (var cluster = new SparkCluster(folder, 2)) {
            Process run = bulk.start(arguments(cluster.address(), in, there), said, said);
            SparkCluster.await(() -> !run.isAlive() || committed(folder.resolve("there.unfinished")) > 1);
            assertThat(run.isAlive())
                    .as("it was killed in the midst: %s", Files.readString(said))
                    .isTrue();
            assertThat(cluster.works(0) && cluster.works(1)).as("both work").isTrue();
            cluster.kill(0);
            assertThat(run.waitFor(20, TimeUnit.MINUTES)).isTrue();
            assertThat(run.exitValue()).as(Files.readString(said)).isEqualTo(1);
        }
        assertThat(bulk.run(arguments("local[2]", in, here)).exit()).isEqualTo(1);
        assertThat(Files.readString(there.resolve("run.txt"))).isEqualTo(Files.readString(here.resolve("run.txt")));
        assertThat(bulk.run(List.of("rows", "--master", "local[1]", there.toString()))
                        .out()
                        .lines())
                .hasSize(LINES);
    }

    private static List<String> arguments(String master, Path in, Path out) {
        var arguments = new ArrayList<>(BulkProcess.SMALL_PARTS);
        arguments.addAll(List.of("--master", master, "--conf", "spark.executor.memory=1g"));
        arguments.addAll(List.of("--at", "2026-11-30T21:00:00Z", in.toString(), out.toString()));
        return arguments;
    }

    /** How many parts were written by now. */
    private static long committed(Path out) throws IOException {
        Path rows = out.resolve("rows");
        if (!Files.exists(rows)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(rows)) {
            return files.filter(file -> file.getFileName().toString().matches("part-.*\\.parquet")
                            && !file.toString().contains("attempt"))
                    .count();
        } catch (UncheckedIOException e) {
            return 0; // a folder of an attempt was renamed meanwhile
        }
    }
}
