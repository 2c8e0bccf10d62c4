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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.bulk.BulkProcess.BulkAnswer;
import org.peptideadvisor.web.ServiceProcess;

/** Runs on one machine: what they write, that it is what the service answers, that it can be proved and cannot be changed unnoticed. */
class BulkRunIT {

    private static final int LINES = 160;
    private static final String AT = "2026-11-30T21:00:00Z";
    /** All that differs between an answer of a run and one of the service. */
    private static final Pattern OWN = Pattern.compile("\"decisionId\":\"[^\"]+\"|\"decidedAt\":\"[^\"]+\"");

    @TempDir
    private static Path folder;

    private static BulkProcess bulk;
    private static Path in;
    private static Path out;
    private static List<String> rows;

    @BeforeAll
    static void make() throws Exception {
        bulk = new BulkProcess(folder);
        in = BulkProcess.requests(folder.resolve("in.ndjson"), LINES);
        out = folder.resolve("out");
        var arguments = new ArrayList<>(BulkProcess.SMALL_PARTS);
        arguments.addAll(List.of("--master", "local[2]", "--at", AT, in.toString(), out.toString()));
        BulkAnswer made = bulk.run(arguments);
        assertThat(made.exit()).as(made.err()).isEqualTo(1);
        assertThat(made.err()).contains(LINES + " rows in", "3 have a problem", "root sha256:");
        assertThat(parts(out)).isGreaterThan(1);
        rows = rows(out);
        assertThat(rows).hasSize(LINES);
    }

    @Test
    void rowsAreWhatTheServiceAnswers() throws Exception {
        List<String> sent = Files.readAllLines(in);
        Map<String, String> environment =
                Map.of("ADVISOR_DATA", folder.resolve("service").toString());
        try (var service = new ServiceProcess(environment)) {
            same(rows, batch(service, "/v1/advice/batch"));
            for (int i = 0; i < 40; i++) {
                String alone = post(service, "/v1/advice", "application/json", sent.get(i));
                assertThat(shared(rows.get(i))).as("line %s", i + 1).isEqualTo(shared(alone));
            }
            Path full = folder.resolve("full");
            run("--master", "local[2]", "--full", in.toString(), full.toString());
            same(rows(full), batch(service, "/v1/advice/batch?view=full"));
            Path each = folder.resolve("each");
            BulkAnswer recorded =
                    run("--master", "local[2]", "--record-each", service.origin(), in.toString(), each.toString());
            assertThat(recorded.exit()).as(recorded.err()).isEqualTo(1);
            List<String> recordedRows = rows(each);
            same(recordedRows, rows);
            String id = recordedRows.get(0).replaceAll(".*\"decisionId\":\"([^\"]+)\".*", "$1");
            assertThat(get(service, "/v1/decisions/" + id + "/receipt")).startsWith("c2sp.org/tlog-proof@v1");
        }
    }

    @Test
    void theSameRunWritesTheSameAndIsRecordedOnce() throws Exception {
        Path second = folder.resolve("second");
        BulkAnswer made = run("--master", "local[1]", "--at", AT, in.toString(), second.toString());
        assertThat(made.exit()).as(made.err()).isEqualTo(1);
        assertThat(parts(second)).as("cut otherwise").isEqualTo(1);
        assertThat(Files.readString(second.resolve("run.txt"))).isEqualTo(Files.readString(out.resolve("run.txt")));
        Set<String> ids = new HashSet<>();
        rows.stream().filter(row -> row.contains("decisionId")).forEach(row -> ids.add(row.substring(0, 60)));
        assertThat(ids).hasSize(LINES - LINES / 50);
        assertThat(entries("first", second)).isEqualTo(entries("second", out));
        BulkAnswer there = run("--master", "local[1]", in.toString(), second.toString());
        assertThat(there.exit()).isEqualTo(2);
        assertThat(there.err()).contains("is there already");
    }

    /** The place of a run's entry in the ledger. */
    private static String entries(String name, Path run) throws Exception {
        List<String> lines = Files.readAllLines(run.resolve("run.receipt"));
        assertThat(lines.get(0)).as(name).isEqualTo("c2sp.org/tlog-proof@v1");
        return lines.get(2);
    }

    @Test
    void aRowIsProvedToWhoeverHasThePublicKey() throws Exception {
        String key = bulk.advisor(List.of("checkpoint", "--show-key")).out().strip();
        Path proof = folder.resolve("proof");
        for (int line : new int[] {50, LINES}) {
            BulkAnswer proved = run("prove", "--master", "local[1]", out.toString(), Integer.toString(line));
            Files.writeString(proof, proved.out());
            BulkAnswer said = bulk.advisor(List.of("verify", proof.toString(), "--key", key));
            assertThat(said.out()).as(proved.err()).startsWith("Verified. This stands for line " + line + " of a run:");
            assertThat(said.out())
                    .contains("\n" + Files.readString(out.resolve("run.txt")).strip());
        }
        String sound = Files.readString(proof);
        Files.writeString(proof, sound.replace("index " + (LINES - 1) + "\n", "index " + (LINES - 2) + "\n"));
        BulkAnswer said = bulk.advisor(List.of("verify", proof.toString(), "--key", key));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("REFUTED [");
    }

    @Test
    void rowsThatAreLostAreMissed() throws Exception {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy.resolve("rows"));
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(out.relativize(file)));
            }
        }
        BulkAnswer verified = run("verify", "--master", "local[2]", copy.toString());
        assertThat(verified.out()).contains("All " + LINES + " rows are those of run bulk-");
        try (Stream<Path> files = Files.list(copy.resolve("rows"))) {
            for (Path file : files.filter(one -> one.getFileName().toString().contains("part-00001"))
                    .toList()) {
                Files.delete(file);
            }
        }
        BulkAnswer lost = run("verify", "--master", "local[2]", copy.toString());
        assertThat(lost.exit()).isEqualTo(1);
        assertThat(lost.err()).contains("The run has " + LINES + " rows;");
    }

    @Test
    void parquetIsReadInTheOrderOfItsRows() throws Exception {
        Path columns = folder.resolve("columns");
        assertThat(bulk.java("org.peptideadvisor.bulk.RequestColumns", in.toString(), columns.toString()))
                .isZero();
        Path ofColumns = folder.resolve("of-columns");
        BulkAnswer made = run("--master", "local[2]", "--at", AT, columns.toString(), ofColumns.toString());
        assertThat(made.exit()).as(made.err()).isEqualTo(1);
        same(rows(ofColumns), rows);
    }

    @Test
    void aPopulationIsToldAsADraftIs() throws Exception {
        Path report = folder.resolve("report");
        BulkAnswer said = run("impact", "--master", "local[2]", "--clients", "40", "rules", "rules", report.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("Compared: 40 generated clients. The advice changes for 0.");
        assertThat(Files.readString(report.resolve("report.json"))).contains("\"weakens\" : false");
        assertThat(Files.readString(report.resolve("report.md"))).contains("- Compared: 40 generated clients.");
    }

    @Test
    void wrongInputIsSaid() throws Exception {
        assertThat(run(
                                "--master",
                                "local[1]",
                                folder.resolve("none").toString(),
                                folder.resolve("never").toString())
                        .err())
                .contains("There is no file or folder");
        assertThat(run(
                                "--at",
                                "yesterday",
                                in.toString(),
                                folder.resolve("never").toString())
                        .err())
                .contains("--at takes a time in UTC");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    private static BulkAnswer run(String... arguments) throws Exception {
        return bulk.run(List.of(arguments));
    }

    private static List<String> rows(Path out) throws Exception {
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

    private static List<String> batch(ServiceProcess service, String path) throws Exception {
        return post(service, path, "application/x-ndjson", Files.readString(in))
                .lines()
                .toList();
    }

    private static void same(List<String> found, List<String> expected) {
        assertThat(found).hasSize(LINES).hasSameSizeAs(expected);
        for (int i = 0; i < LINES; i++) {
            assertThat(shared(found.get(i))).as("line %s", i + 1).isEqualTo(shared(expected.get(i)));
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
                .send(
                        HttpRequest.newBuilder(URI.create(service.origin() + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
