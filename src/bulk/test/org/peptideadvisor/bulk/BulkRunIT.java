package org.peptideadvisor.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.bulk.BulkProcess.BulkAnswer;
import org.peptideadvisor.web.ServiceProcess;

/** Runs on one machine: what they write, that it is what the service answers, that it can be proved and cannot be changed unnoticed. */
class BulkRunIT {

    private static final int LINES = 300;
    private static final String AT = "2026-11-30T21:00:00Z";
    /** All that differs between an answer of a run and one of the service. */
    private static final Pattern OWN = Pattern.compile("\"decisionId\":\"[^\"]+\"|\"decidedAt\":\"[^\"]+\"");

    @TempDir
    private Path folder;

    private BulkProcess bulk;
    private Path in;

    @BeforeEach
    void write() throws Exception {
        bulk = new BulkProcess(folder);
        in = BulkProcess.requests(folder.resolve("in.ndjson"), LINES);
    }

    @Test
    void rowsAreWhatTheServiceAnswers() throws Exception {
        Path out = folder.resolve("out");
        BulkAnswer made = run("--master", "local[2]", in.toString(), out.toString());
        assertThat(made.exit()).as(made.err()).isEqualTo(1);
        List<String> rows = rows(out);
        List<String> sent = Files.readAllLines(in);
        assertThat(rows).hasSize(LINES);
        Map<String, String> environment =
                Map.of("ADVISOR_DATA", folder.resolve("service").toString());
        try (var service = new ServiceProcess(environment)) {
            List<String> batch = post(service, "/v1/advice/batch", "application/x-ndjson", Files.readString(in))
                    .lines()
                    .toList();
            assertThat(batch).hasSize(LINES);
            for (int i = 0; i < LINES; i++) {
                assertThat(shared(rows.get(i))).as("line %s", i + 1).isEqualTo(shared(batch.get(i)));
            }
            for (int i = 0; i < 40; i++) {
                if (i % 50 != 49) {
                    String alone = post(service, "/v1/advice", "application/json", sent.get(i));
                    assertThat(shared(rows.get(i))).as("line %s", i + 1).isEqualTo(shared(alone));
                }
            }
            Path full = folder.resolve("full");
            run("--master", "local[2]", "--full", in.toString(), full.toString());
            List<String> batchInFull = post(
                            service, "/v1/advice/batch?view=full", "application/x-ndjson", Files.readString(in))
                    .lines()
                    .toList();
            List<String> fullRows = rows(full);
            for (int i = 0; i < LINES; i++) {
                assertThat(shared(fullRows.get(i))).as("line %s", i + 1).isEqualTo(shared(batchInFull.get(i)));
            }
            Path each = folder.resolve("each");
            BulkAnswer recorded =
                    run("--master", "local[2]", "--record-each", service.origin(), in.toString(), each.toString());
            assertThat(recorded.exit()).as(recorded.err()).isEqualTo(1);
            List<String> eachRows = rows(each);
            for (int i = 0; i < LINES; i++) {
                assertThat(shared(eachRows.get(i))).as("line %s", i + 1).isEqualTo(shared(batch.get(i)));
            }
            String id = eachRows.get(0).replaceAll(".*\"decisionId\":\"([^\"]+)\".*", "$1");
            assertThat(get(service, "/v1/decisions/" + id + "/receipt")).startsWith("c2sp.org/tlog-proof@v1");
        }
    }

    @Test
    void theSameRunWritesTheSameAndIsRecordedOnce() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        assertThat(run("--master", "local[1]", "--at", AT, in.toString(), first.toString())
                        .exit())
                .isEqualTo(1);
        var arguments = new ArrayList<>(BulkProcess.SMALL_PARTS);
        arguments.addAll(List.of("--master", "local[2]", "--at", AT, in.toString(), second.toString()));
        assertThat(bulk.run(arguments).exit()).isEqualTo(1);
        assertThat(parts(first)).isEqualTo(1);
        assertThat(parts(second)).isGreaterThan(3);
        assertThat(Files.readString(second.resolve("run.txt"))).isEqualTo(Files.readString(first.resolve("run.txt")));
        List<String> rows = rows(first);
        assertThat(rows(second)).isEqualTo(rows);
        Set<String> ids = new HashSet<>();
        rows.stream().filter(row -> row.contains("decisionId")).forEach(row -> ids.add(row.substring(0, 60)));
        assertThat(ids).hasSize(LINES - LINES / 50);
        BulkAnswer there = run("--master", "local[1]", in.toString(), first.toString());
        assertThat(there.exit()).isEqualTo(2);
        assertThat(there.err()).contains("is there already");
        assertThat(bulk.advisor(List.of("verify", "ledger")).out()).doesNotContain("REFUTED");
    }

    @Test
    void aRowIsProvedToWhoeverHasThePublicKey() throws Exception {
        Path out = folder.resolve("out");
        var arguments = new ArrayList<>(BulkProcess.SMALL_PARTS);
        arguments.addAll(List.of("--master", "local[2]", in.toString(), out.toString()));
        assertThat(bulk.run(arguments).exit()).isEqualTo(1);
        String key = bulk.advisor(List.of("checkpoint", "--show-key")).out().strip();
        Path proof = folder.resolve("proof");
        for (String line : List.of("1", "50", "177", "300")) {
            Files.writeString(proof, run("prove", "--master", "local[1]", out.toString(), line).out());
            BulkAnswer said = bulk.advisor(List.of("verify", proof.toString(), "--key", key));
            assertThat(said.out()).startsWith("Verified. This stands for line " + line + " of a run:");
            assertThat(said.out()).contains("\n" + Files.readString(out.resolve("run.txt")).strip());
        }
        String sound = Files.readString(proof);
        Files.writeString(proof, sound.replace("index 299\n", "index 298\n"));
        BulkAnswer said = bulk.advisor(List.of("verify", proof.toString(), "--key", key));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("REFUTED [");
        BulkAnswer verified = run("verify", "--master", "local[2]", out.toString());
        assertThat(verified.out()).contains("All 300 rows are those of run bulk-");
        Path part;
        try (Stream<Path> files = Files.list(out.resolve("rows"))) {
            part = files.filter(file -> file.getFileName().toString().startsWith("part-00001"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(part);
        Files.deleteIfExists(part.resolveSibling("." + part.getFileName() + ".crc"));
        BulkAnswer lost = run("verify", "--master", "local[2]", out.toString());
        assertThat(lost.exit()).isEqualTo(1);
        assertThat(lost.err()).contains("The run has 300 rows;");
    }

    @Test
    void parquetIsReadInTheOrderOfItsRows() throws Exception {
        Path columns = folder.resolve("columns");
        assertThat(bulk.java("org.peptideadvisor.bulk.RequestColumns", in.toString(), columns.toString()))
                .isZero();
        Path ofLines = folder.resolve("of-lines");
        Path ofColumns = folder.resolve("of-columns");
        run("--master", "local[2]", "--at", AT, in.toString(), ofLines.toString());
        BulkAnswer made = run("--master", "local[2]", "--at", AT, columns.toString(), ofColumns.toString());
        assertThat(made.exit()).as(made.err()).isEqualTo(1);
        List<String> expected = rows(ofLines);
        List<String> found = rows(ofColumns);
        assertThat(found).hasSize(LINES);
        for (int i = 0; i < LINES; i++) {
            assertThat(shared(found.get(i))).as("line %s", i + 1).isEqualTo(shared(expected.get(i)));
        }
    }

    @Test
    void wrongInputIsSaid() throws Exception {
        assertThat(run("--master", "local[1]", folder.resolve("none").toString(), folder.resolve("out").toString())
                        .err())
                .contains("There is no file or folder");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("--master", "local[1]", empty.toString(), folder.resolve("out").toString())
                        .err())
                .contains("has no file");
        assertThat(run("--at", "yesterday", in.toString(), folder.resolve("out").toString())
                        .err())
                .contains("--at takes a time in UTC");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private BulkAnswer run(String... arguments) throws Exception {
        return bulk.run(List.of(arguments));
    }

    private List<String> rows(Path out) throws Exception {
        BulkAnswer said = run("rows", "--master", "local[1]", out.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        return said.out().lines().toList();
    }

    private static long parts(Path out) throws Exception {
        try (Stream<Path> files = Files.list(out.resolve("rows"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .count();
        }
    }

    private static String shared(String answer) {
        return OWN.matcher(answer).replaceAll("");
    }

    private static String post(ServiceProcess service, String path, String type, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(service.origin() + path))
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private static String get(ServiceProcess service, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(service.origin() + path)).build(), BodyHandlers.ofString())
                .body();
    }
}
