package org.peptideadvisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;
import org.peptideadvisor.web.batch.BatchConnection;

/** {@code bin/advisor batch} at a service of its own, killed at any moment, and a service that stops in the middle of a batch. */
@Tag("long")
class BatchCommandIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KILLS = Integer.getInteger("batch.kills", 10);
    private static final int LINES = 6000;

    @TempDir
    private Path folder;

    private final Random moments = new Random();

    @Test
    void aRunThatIsKilledGoesOnWithoutALostOrADoubledLine() throws Exception {
        Path in = Files.writeString(folder.resolve("in.ndjson"), lines(), UTF_8);
        long good = LINES - LINES / 100;
        Path whole = folder.resolve("whole.ndjson");
        Path killed = folder.resolve("killed.ndjson");
        Path unfinished = folder.resolve("killed.ndjson.unfinished");
        Map<String, String> environment =
                Map.of("ADVISOR_DATA", folder.resolve("data").toString());
        try (var service = new ServiceProcess(environment)) {
            assertThat(run(service, in, whole)).as("some lines are faulty").isEqualTo(1);
            int kills = 0;
            for (int tries = 0; kills < KILLS; tries++) {
                assertThat(tries).as("it ends before it is killed").isLessThan(10 * KILLS);
                Process process = command(service, in, killed);
                Thread.sleep(700 + moments.nextInt(1500));
                process.destroyForcibly();
                kills += process.waitFor() == 128 + 9 && Files.exists(unfinished) ? 1 : 0;
                if (!Files.exists(unfinished) && Files.exists(killed)) {
                    break; // it was faster than its killers
                }
            }
            assertThat(kills).as("how often it was killed in the middle").isGreaterThanOrEqualTo(Math.min(KILLS, 3));
            if (Files.exists(unfinished)) {
                assertThat(run(service, in, killed)).isEqualTo(1);
            }
            assertThat(run(service, in, killed)).as("it is there already").isEqualTo(2);
        }
        assertThat(unfinished).doesNotExist();
        List<String> expected = Files.readAllLines(whole);
        List<String> found = Files.readAllLines(killed);
        assertThat(found).hasSameSizeAs(expected).hasSize(LINES);
        var ids = new HashSet<String>();
        for (int i = 0; i < LINES; i++) {
            assertThat(comparable(found.get(i), ids)).as("line %s", i + 1).isEqualTo(comparable(expected.get(i), ids));
        }
        assertThat(ids).as("two runs, each line once").hasSize((int) (2 * good));
        assertThat(decisions(environment)).as("recorded").isEqualTo(2 * good);
    }

    @Test
    void anotherInputIsNotTakenForTheSame() throws Exception {
        Path in = Files.writeString(folder.resolve("in.ndjson"), Requests.client("'age': 30") + "\n", UTF_8);
        Path out = folder.resolve("out.ndjson");
        try (var service =
                new ServiceProcess(Map.of("ADVISOR_DATA", folder.resolve("data").toString()))) {
            Path mark = folder.resolve("out.ndjson.unfinished");
            Files.writeString(mark, "{\"run\":\"r\",\"sha256\":\"other\",\"view\":\"brief\"}\n");
            assertThat(run(service, in, out)).isEqualTo(2);
            assertThat(out).doesNotExist();
            Files.delete(mark);
            assertThat(run(service, in, out)).isZero();
            assertThat(Files.readAllLines(out)).hasSize(1);
            assertThat(mark).doesNotExist();
            assertThat(run(service, folder.resolve("none"), folder.resolve("other")))
                    .isEqualTo(2);
        }
    }

    /** What was begun is answered, and the last line says from where on to send again. */
    @Test
    void aServiceThatStopsEndsABatchWithALineThatSaysSo() throws Exception {
        Map<String, String> environment =
                Map.of("ADVISOR_DATA", folder.resolve("data").toString());
        try (var service = new ServiceProcess(environment);
                var batch = new BatchConnection(URI.create(service.url()), "", "")) {
            for (int i = 0; i < 10; i++) {
                batch.send(Requests.client("'age': 30") + "\n");
                assertThat(batch.line().has("decisionId")).isTrue();
            }
            var stopping = new Thread(() -> {
                try {
                    service.stop();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            stopping.start();
            JsonNode last = batch.line();
            assertThat(last.path("type").asText()).endsWith(":stopping");
            assertThat(last.path("ended").asBoolean()).isTrue();
            assertThat(last.path("line").asInt()).isEqualTo(11);
            assertThat(batch.line()).isNull();
            stopping.join();
        }
        assertThat(decisions(environment)).isEqualTo(10);
    }

    private static String lines() {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(i -> i % 100 == 0
                        ? "{\"client\":{\"age\":-1}}"
                        : Requests.client("'subject': 'c-" + i + "', 'age': " + (18 + i % 70)
                                + ", 'concerns': [{'id': 'redness'}], 'allergies': []"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static JsonNode comparable(String line, HashSet<String> ids) throws IOException {
        var read = (ObjectNode) JSON.readTree(line);
        if (read.has("decisionId")) {
            assertThat(ids.add(read.path("decisionId").asText()))
                    .as("an id of its own")
                    .isTrue();
        }
        read.remove(List.of("decisionId", "decidedAt"));
        return read;
    }

    private static long decisions(Map<String, String> environment) {
        try (OpenLedger ledger = OpenedLedgers.opened(environment, OpeningPurpose.READ)) {
            long count = 0;
            long size = ledger.store().head().size();
            for (long at = 0; at < size; at += 1000) {
                count += ledger.store().leaves(at, 1000).stream()
                        .map(LedgerEntry::parse)
                        .filter(entry -> entry.kind() == EntryKind.DECISION)
                        .count();
            }
            return count;
        }
    }

    private int run(ServiceProcess service, Path in, Path out) throws IOException, InterruptedException {
        Process process = command(service, in, out);
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Process command(ServiceProcess service, Path in, Path out) throws IOException {
        var command = new ArrayList<>(List.of(Path.of("bin", "advisor").toString(), "batch"));
        command.addAll(List.of(in.toString(), out.toString(), "--service", service.url()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()))
                .start();
    }
}
