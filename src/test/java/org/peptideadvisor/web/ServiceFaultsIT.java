package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.Trees;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;
import org.peptideadvisor.record.DecisionRecord;

/**
 * What happens to the packaged service from outside: a full disk, a database that goes away, a clock that is stepped, a damaged repository. Nothing that
 * was acknowledged is lost, nobody is advised meanwhile, and it comes back by itself. {@link KilledServiceIT} has kills and SIGTERM under load.
 */
class ServiceFaultsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String BODY = Requests.client("'subject': 'c-1', 'age': 42, 'allergies': []");

    @TempDir
    private Path folder;

    private final Map<String, byte[]> acknowledged = new LinkedHashMap<>();

    @Test
    void aFullDiskIsSaid_andWhenThereIsRoomAgainItGoesOn() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()), "a small disk can be mounted");
        try {
            var environment = Map.of("ADVISOR_DATA", disk.resolve("data").toString());
            try (var service = new ServiceProcess(environment)) {
                assertThat(ask(service)).isEqualTo(200);
                Path filler = disk.resolve("filler");
                fill(filler);
                until("the disk is full", () -> ask(service) == 503);
                until("it says so", () -> ready(service).contains("could not be recorded"));
                assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
                Files.delete(filler);
                until(
                        "there is room again",
                        () -> ask(service) == 200 && ready(service).contains("\"UP\""));
                assertThat(service.stop()).isEqualTo(128 + 15);
            }
            assertRecorded(environment, OpeningPurpose.SERVE);
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void aDatabaseThatGoesAway_andComesBack() throws Exception {
        Path place = folder.resolve("postgresql");
        EmbeddedPostgres database = postgresql(place, 0);
        int port = database.getPort();
        try {
            var environment = new TreeMap<String, String>();
            environment.put("ADVISOR_LEDGER_URL", database.getJdbcUrl("postgres", "postgres"));
            environment.put("ADVISOR_MASTER_KEY", MasterKey.random().text());
            environment.put(
                    "ADVISOR_SIGNING_KEY",
                    SignerKey.generate("peptide-advisor.localhost/ledger").secretText());
            environment.put("ADVISOR_DATA", folder.resolve("data").toString());
            OpenedLedgers.opened(environment, OpeningPurpose.BEGIN).close();
            try (var service = new ServiceProcess(environment)) {
                assertThat(ask(service)).isEqualTo(200);
                database.close();
                until("nobody is advised", () -> ask(service) == 503);
                until("it says so", () -> service.get("/q/health/ready").statusCode() == 503);
                database = postgresql(place, port);
                until("it is back", () -> ask(service) == 200);
                until("it says so", () -> service.get("/q/health/ready").statusCode() == 200);
            }
            assertRecorded(environment, OpeningPurpose.SERVE);
        } finally {
            database.close();
        }
    }

    /** The ledger was written by a clock that was right, and now the machine's is years ahead; or the other way round. */
    @Test
    void aClockThatWasSteppedErasesNothing_eitherWay() throws Exception {
        for (Duration step : List.of(Duration.ofDays(-1_100), Duration.ofDays(1_100))) {
            Path data = folder.resolve("stepped" + step.toDays());
            var environment = Map.of("ADVISOR_DATA", data.toString(), "ADVISOR_RETENTION", "730d");
            try (OpenLedger open = OpenedLedgers.opened(environment, OpeningPurpose.SERVE)) {
                Instant then = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(step);
                for (int i = 0; i < 30; i++) {
                    open.ledger()
                            .append(Drafts.decision(
                                    "c-" + i, "said then", then, "sha256:r1", "hold", Set.of("A-1"), Set.of()));
                }
            }
            try (var service = new ServiceProcess(environment)) {
                assertThat(ask(service)).isEqualTo(200);
                until("retention has run", () -> ready(service).contains("retentionHeld") || !step.isNegative());
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            }
            try (OpenLedger open = OpenedLedgers.opened(environment, OpeningPurpose.SERVE)) {
                assertThat(open.store().payloads()).as("nothing was erased").isEqualTo(31);
                Trees.assertWhole(open.store());
            }
        }
    }

    @Test
    void aDamagedRepositoryOfRulesIsNamed_andIsMadeAnewWhenItIsMovedAway() throws Exception {
        var environment = Map.of("ADVISOR_DATA", folder.resolve("data").toString(), "ADVISOR_FOLLOW", "false");
        try (var service = new ServiceProcess(environment)) {
            assertThat(ask(service)).isEqualTo(200);
        }
        Path repository = folder.resolve("data/rules.git");
        try (Stream<Path> files = Files.walk(repository.resolve("objects"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                file.toFile().setWritable(true);
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (var service = new ServiceProcess(environment)) {
            assertThat(ask(service)).as("what is live by the ledger is advised").isEqualTo(200);
            until("the repository is named", () -> service.said()
                    .contains("the repository of rules, rules.git in the data folder, cannot be read"));
            assertThat(service.said()).contains("is live again");
        }
        Files.move(repository, folder.resolve("damaged"));
        try (var service = new ServiceProcess(environment)) {
            assertThat(ask(service)).isEqualTo(200);
        }
        assertRecorded(environment, OpeningPurpose.SERVE);
    }

    private int ask(ServiceProcess service) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = service.ask(BODY);
        if (answer.statusCode() == 200) {
            acknowledged.put(JSON.readTree(answer.body()).get("decisionId").textValue(), answer.body());
        } else {
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("decisionId");
        }
        return answer.statusCode();
    }

    private static String ready(ServiceProcess service) throws IOException, InterruptedException {
        return new String(service.get("/q/health/ready").body(), StandardCharsets.UTF_8);
    }

    private static void until(String what, Callable<Boolean> holds) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.call()) {
            assertThat(Instant.now()).as("waited in vain: %s", what).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static void fill(Path filler) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).as("the disk is full").hasMessageContaining("space");
        }
    }

    private static EmbeddedPostgres postgresql(Path place, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(place)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program here
        }
    }

    private void assertRecorded(Map<String, String> environment, OpeningPurpose purpose) {
        try (OpenLedger ledger = OpenedLedgers.opened(environment, purpose)) {
            Trees.assertWhole(ledger.store());
            assertThat(acknowledged).isNotEmpty();
            acknowledged.forEach((id, answer) -> {
                var opened = (OpenedEntry) ledger.ledger().find(id);
                assertThat(DecisionRecord.parse(opened.payload()).answer()).isEqualTo(answer);
            });
        }
    }
}
