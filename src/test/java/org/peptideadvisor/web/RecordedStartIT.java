package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/record-start} records, and {@code bin/serve} starts from it with the Java that runs this. */
@Tag("long")
class RecordedStartIT {

    private static final Path APP = Path.of("target", "quarkus-app");
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^ \\n]+)");
    private static final int MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void mostClassesComeFromWhatWasRecorded() throws Exception {
        Path app = copy();
        Process recording = run(app, "bin/record-start", "2");
        assertThat(recording.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(recording.exitValue()).as(text("said")).isZero();
        assertThat(text("said")).containsPattern("recorded start-\\d+\\.(jsa|aot)");

        Path loaded = folder.resolve("loaded");
        Process service = run(app, "bin/serve");
        try {
            URI address = address(service);
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(address.resolve("/v1/vocabulary"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            service.destroy();
            service.waitFor();
        }
        try (Stream<String> lines = Files.lines(loaded)) {
            Map<Boolean, Long> classes = lines.filter(line -> line.contains("source:"))
                    .collect(Collectors.partitioningBy(
                            line -> line.contains("shared objects file"), Collectors.counting()));
            assertThat(classes.get(true)).isGreaterThan(4 * classes.get(false));
        }
    }

    private Process run(Path app, String... command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment()
                .putAll(Map.of(
                        "ADVISOR_APP",
                        app.toString(),
                        "ADVISOR_DATA",
                        folder.resolve("data").toString(),
                        "QUARKUS_HTTP_PORT",
                        "0",
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_FLAGS",
                        "-Xlog:class+load:file=" + folder.resolve("loaded")));
        return builder.start();
    }

    private URI address(Process service) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (service.isAlive() && System.nanoTime() < end) {
            Matcher listening = LISTENING.matcher(text("said"));
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("it did not start:\n" + text("said"));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** Java holds what it recorded against the times of the files. */
    private Path copy() throws IOException {
        Path copy = folder.resolve("app");
        CopyOption[] whole = {StandardCopyOption.COPY_ATTRIBUTES};
        List<Path> files;
        try (Stream<Path> walked = Files.walk(APP)) {
            files = walked.toList();
        }
        for (Path file : files) {
            Files.copy(file, copy.resolve(APP.relativize(file)), whole);
        }
        return copy;
    }
}
