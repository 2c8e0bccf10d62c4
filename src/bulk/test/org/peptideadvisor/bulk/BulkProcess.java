package org.peptideadvisor.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.scenario.clients.GeneratedClients;

/** {@code bin/advisor bulk} in a process of its own, with a ledger of its own. */
final class BulkProcess {

    /** Small parts, so that few lines make many tasks. */
    static final List<String> SMALL_PARTS =
            List.of("--conf", "spark.hadoop.mapreduce.input.fileinputformat.split.maxsize=40000");

    private static final long PATIENCE_MINUTES = 20;

    private final Path folder;

    /** @param folder where its ledger and what it says go */
    BulkProcess(Path folder) {
        this.folder = folder;
    }

    /**
     * What a command came to.
     *
     * @param exit its exit code
     * @param out what it printed on standard output
     * @param err what it printed on standard error
     */
    record BulkAnswer(int exit, String out, String err) {}

    /** Made-up requests, a line each; every fiftieth is none, and every seventh asks for German. */
    static Path requests(Path file, int count) throws IOException {
        var made = new GeneratedClients(ShippedRelease.get().catalog());
        List<String> lines = IntStream.range(0, count)
                .mapToObj(i -> i % 50 == 49
                        ? "{\"client\":{\"age\":\"old\"}}"
                        : (i % 2 == 0 ? made.request(i) : made.busy(i))
                                .put("language", i % 7 == 3 ? "de" : "en")
                                .toString())
                .toList();
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** Runs a command to its end. */
    BulkAnswer run(List<String> arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "bulk", ".out");
        Path err = Files.createTempFile(folder, "bulk", ".err");
        Process process = start(arguments, out, err);
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        return new BulkAnswer(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Runs a class of the tests with Spark beside it; its exit code. */
    int java(String type, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("java"));
        for (String opened :
                List.of("java.base/java.nio", "java.base/sun.nio.ch", "java.base/java.lang", "java.base/java.util")) {
            command.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED"));
        }
        command.addAll(List.of("-cp", "target/bulk/test-classes:target/spark/jars/*", type));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(type + ".said").toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** Begins a command. */
    Process start(List<String> arguments, Path out, Path err) throws IOException {
        var command = new ArrayList<>(List.of(Path.of("bin", "advisor").toString(), "bulk"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("ADVISOR_DATA", folder.resolve("data").toString());
        builder.environment()
                .put(
                        "JAVA_FLAGS",
                        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"); // as other tests: these are many short starts
        return builder.start();
    }

    /** Runs a command of the terminal that is none of bulk. */
    BulkAnswer advisor(List<String> arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "advisor", ".out");
        Path err = Files.createTempFile(folder, "advisor", ".err");
        var command = new ArrayList<>(List.of(Path.of("bin", "advisor").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("ADVISOR_DATA", folder.resolve("data").toString());
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        return new BulkAnswer(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
