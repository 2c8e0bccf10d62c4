package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.Trees;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;
import org.peptideadvisor.record.DecisionRecord;

/**
 * What the packaged service does at the edges of its machine: data that cannot be written, ten thousand idle connections, and no memory. As in
 * {@link ServiceFaultsIT} nothing that was acknowledged is lost, and nobody is advised of what is not recorded.
 */
class ServiceExtremesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String BODY = Requests.client("'subject': 'c-1', 'age': 42, 'allergies': []");
    private static final int CONNECTIONS = 10_000;
    private static final String CRAMPED = "88m";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> acknowledged = new LinkedHashMap<>();

    @Test
    void filesThatCannotBeWrittenAreSaid_andWhenTheyCanItGoesOn() throws Exception {
        Path data = folder.resolve("data");
        var environment = Map.of("ADVISOR_DATA", data.toString());
        try (var service = new ServiceProcess(environment)) {
            assertThat(ask(service)).isEqualTo(200);
            String database = data.resolve("ledger.db").toString();
            assumeTrue(run("chattr", "+i", database, database + "-wal"), "files can be made immutable here");
            try {
                assertThat(ask(service)).isEqualTo(503);
                until("it says so", () -> ready(service).contains("SQLITE_READONLY"));
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
                assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            } finally {
                run("chattr", "-i", database, database + "-wal");
            }
            until(
                    "they can be written again",
                    () -> ask(service) == 200 && ready(service).contains("\"UP\""));
            assertThat(service.stop()).isEqualTo(128 + 15);
        }
        assertRecorded(environment);
    }

    @Test
    void aFolderThatCannotBeWrittenAtStartIsNamed() throws Exception {
        Path data = folder.resolve("data");
        var environment = Map.of("ADVISOR_DATA", data.toString());
        try (var service = new ServiceProcess(environment)) {
            assertThat(ask(service)).isEqualTo(200);
            service.stop();
        }
        String place = data.toString();
        assumeTrue(
                run("mount", "--bind", place, place) && run("mount", "-o", "remount,ro,bind", place),
                "a folder can be mounted read-only here");
        try {
            assertThatThrownBy(() -> new ServiceProcess(environment).close())
                    .hasStackTraceContaining("The ledger cannot be opened")
                    .hasStackTraceContaining(data.resolve("ledger.db").toString())
                    .hasStackTraceContaining("Make it writable for the service");
        } finally {
            run("umount", place);
        }
        try (var service = new ServiceProcess(environment)) {
            assertThat(ask(service)).isEqualTo(200);
        }
        assertRecorded(environment);
    }

    @Test
    void tenThousandIdleConnectionsKeepNobodyOut_andAreClosed() throws Exception {
        assumeTrue(descriptors() > CONNECTIONS + 1_000, "a process may open so many files here: ulimit -n 20000");
        var environment = new TreeMap<String, String>();
        environment.put("ADVISOR_DATA", folder.resolve("data").toString());
        environment.put("QUARKUS_HTTP_IDLE_TIMEOUT", "20s"); // 75s is long to wait
        var idle = new ArrayList<Socket>();
        try (var service = new ServiceProcess(environment)) {
            assertThat(ask(service)).isEqualTo(200);
            for (int i = 0; i < CONNECTIONS; i++) {
                byte here =
                        (byte) (1 + i % 4); // some addresses of this machine, as there are only so many ports at each
                var socket = new Socket();
                socket.bind(new java.net.InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, here}), 0));
                socket.connect(new java.net.InetSocketAddress("127.0.0.1", service.port()), 10_000);
                idle.add(socket);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(ask(service)).isEqualTo(200);
            }
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            until("idle ones are closed", () -> {
                idle.removeIf(ServiceExtremesIT::isClosed);
                return idle.isEmpty();
            });
            assertThat(ask(service)).isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
        assertRecorded(environment);
    }

    /**
     * Twenty checks of the whole rule base at once need more than there is: the process ends with 3, and the next goes on with all that was
     * acknowledged. The room is what a service at rest needs and little more.
     */
    @Test
    void withoutMemoryItEnds_andTheNextGoesOn() throws Exception {
        var environment =
                new TreeMap<>(Map.of("ADVISOR_DATA", folder.resolve("data").toString()));
        var cramped = new TreeMap<>(environment);
        cramped.put("JDK_JAVA_OPTIONS", "-Xmx" + CRAMPED + " -XX:+ExitOnOutOfMemoryError");
        var files = new ArrayList<String>();
        ShippedRelease.files().forEach((path, text) -> {
            files.add(path);
            files.add(text);
        });
        String check = Requests.files(files.toArray(String[]::new));
        try (var service = new ServiceProcess(cramped)) {
            assertThat(ask(service)).isEqualTo(200);
            Instant end = Instant.now().plus(PATIENCE);
            while (service.isAlive() && Instant.now().isBefore(end)) {
                service.askAtOnce("/v1/rules/check", check, 20);
            }
            assertThat(service.stop()).as(service::said).isEqualTo(3);
            assertThat(service.said()).contains("java.lang.OutOfMemoryError");
        }
        try (var service = new ServiceProcess(environment)) {
            assertThat(ask(service)).isEqualTo(200);
            assertThat(ready(service)).contains("\"UP\"");
        }
        assertRecorded(environment);
    }

    private int ask(ServiceProcess service) throws IOException, InterruptedException {
        var answer = service.ask(BODY);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() == 200) {
            acknowledged.put(JSON.readTree(answer.body()).get("decisionId").textValue(), answer.body());
        } else {
            assertThat(text).doesNotContain("decisionId").contains("\"detail\"");
        }
        return answer.statusCode();
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static long descriptors() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : 0;
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

    private void assertRecorded(Map<String, String> environment) {
        try (OpenLedger ledger = OpenedLedgers.opened(environment, OpeningPurpose.SERVE)) {
            Trees.assertWhole(ledger.store());
            assertThat(acknowledged).isNotEmpty();
            acknowledged.forEach((id, answer) -> {
                var opened = (OpenedEntry) ledger.ledger().find(id);
                assertThat(DecisionRecord.parse(opened.payload()).answer()).isEqualTo(answer);
            });
        }
    }
}
