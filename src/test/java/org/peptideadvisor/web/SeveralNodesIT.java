package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.record.DecisionRecord;

/**
 * Three nodes of the packaged service behind a balancer, on one PostgreSQL, while callers ask without a pause: a release is published, a node is killed, and then the
 * others are replaced as an orchestrator does. Whoever got an answer finds it in one ledger that verifies.
 */
@Tag("long")
class SeveralNodesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CALLERS = 10;
    private static final int PAUSE_MILLIS = 10;
    private static final String ORIGIN = "peptide-advisor.localhost/ledger";
    private static final String NAME = "2026.12.1";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new TreeMap<>();
    private final List<ServiceProcess> nodes = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();
    private final List<String> failed = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean asking = true;
    private final AtomicInteger started = new AtomicInteger();

    @Test
    void threeNodesAreOneService() throws Exception {
        begin();
        try (var balancer = new SmallBalancer()) {
            start(3, 0).forEach(node -> join(balancer, node));
            until("all are ready", () -> balancer.ready() == 3);
            List<Thread> callers = callers(balancer);
            awaitAnswers(200);

            publish();
            awaitAnswers(100);
            assertThat(failed).as("while a release was published").isEmpty();

            ServiceProcess killed = nodes.remove(2);
            killed.kill();
            until("it is noticed", () -> balancer.ready() == 2);
            awaitAnswers(100);
            int lost = failed.size();
            assertThat(lost)
                    .as("what was in flight at the node that was killed")
                    .isLessThanOrEqualTo(CALLERS);
            assertThat(failed).allMatch("502"::equals);
            balancer.remove(killed.port());
            failed.clear();

            replaceEach(balancer);
            awaitAnswers(100);
            asking = false;
            for (Thread caller : callers) {
                caller.join();
            }
            System.out.printf(
                    Locale.ROOT,
                    "three nodes: %d answers; a kill cost %d requests, and replacing the others %d%n",
                    acknowledged.size(),
                    lost,
                    failed.size());
            assertThat(failed).as("while nodes were replaced").isEmpty();
            assertOneLedger();
        } finally {
            asking = false;
            for (ServiceProcess node : nodes) {
                node.close();
            }
        }
    }

    private void begin() {
        environment.put("ADVISOR_LEDGER_URL", Places.postgresql().url());
        environment.put("ADVISOR_MASTER_KEY", MasterKey.random().text());
        environment.put("ADVISOR_SIGNING_KEY", SignerKey.generate(ORIGIN).secretText());
        environment.put("ADVISOR_DATA", folder.resolve("terminal").toString());
        environment.put("ADVISOR_SIGNED", folder.resolve("signed").toString());
        environment.put("ADVISOR_FOLLOW", "false");
        environment.put("ADVISOR_DRAIN", "1s");
        OpenedLedgers.opened(environment, OpeningPurpose.BEGIN).close();
    }

    /** Starts so many at once, the first of them with this number. Number 0 keeps the repository. */
    private List<ServiceProcess> start(int count, int first) {
        var starting = new ArrayList<CompletableFuture<ServiceProcess>>();
        for (int i = 0; i < count; i++) {
            var own = new HashMap<>(environment);
            int number = first + i;
            started.set(Math.max(started.get(), number + 1));
            own.put("ADVISOR_DATA", folder.resolve("node" + number).toString());
            if (number > 0) {
                own.put("ADVISOR_REPOSITORY_NODE", "the first node");
            }
            starting.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return new ServiceProcess(own);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        return starting.stream().map(CompletableFuture::join).toList();
    }

    private void join(SmallBalancer balancer, ServiceProcess node) {
        nodes.add(node);
        balancer.add(node.port());
    }

    /** The node that is left beside the keeper only when a new one is ready, and then the keeper, whose data one process has at a time. */
    private void replaceEach(SmallBalancer balancer) throws Exception {
        join(balancer, start(1, started.get()).get(0));
        until("the new one is ready", () -> balancer.ready() == 3);
        stop(balancer, nodes.get(1));
        stop(balancer, nodes.get(0));
        join(balancer, start(1, 0).get(0));
        until("the keeper is ready again", () -> balancer.ready() == 2);
    }

    private void stop(SmallBalancer balancer, ServiceProcess node) throws Exception {
        nodes.remove(node);
        assertThat(node.stop()).as("it ended by itself").isEqualTo(128 + 15);
        until("it is not ready", () -> balancer.ready() == nodes.size());
        balancer.remove(node.port());
    }

    /** A release that differs in its name alone goes live at the node that keeps the repository, and all others follow. */
    private void publish() throws Exception {
        ServiceProcess keeper = nodes.get(0);
        HttpResponse<String> elsewhere = post(nodes.get(1), "/v1/drafts", "{\"title\": \"A name\"}", null);
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(elsewhere.body()).contains("repository-elsewhere", "the first node");
        HttpResponse<String> begun = post(keeper, "/v1/drafts", "{\"title\": \"A name\"}", null);
        String draft = "/v1/drafts/" + JSON.readTree(begun.body()).get("id").textValue();
        String saved = "{\"reason\": \"To see it everywhere\", \"files\": [{\"path\": \"RELEASE\", \"text\": \"" + NAME
                + "\\n\"}]}";
        assertOk(post(
                keeper,
                draft + "/save",
                saved,
                begun.headers().firstValue("ETag").orElseThrow()));
        assertOk(post(keeper, draft + "/submit", "{}", null));
        assertOk(post(keeper, draft + "/publish", "{}", null));
        Instant published = Instant.now();
        until("all follow", () -> nodes.stream().allMatch(node -> NAME.equals(release(node))));
        System.out.printf(
                Locale.ROOT,
                "all nodes followed %d ms after the release was published%n",
                Duration.between(published, Instant.now()).toMillis());
    }

    private static String release(ServiceProcess node) {
        try {
            JsonNode answer =
                    JSON.readTree(node.ask(Requests.client("'age': 42")).body());
            return answer.at("/release/name").textValue();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertOk(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> post(ServiceProcess node, String path, String body, String tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(node.url() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private List<Thread> callers(SmallBalancer balancer) {
        var callers = new ArrayList<Thread>();
        for (int i = 0; i < CALLERS; i++) {
            String body = Requests.client("'subject': 'c-" + i + "', 'age': " + (20 + i)
                    + ", 'concerns': [{'id': 'redness'}], 'allergies': []");
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + balancer.port() + "/v1/advice?view=full"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var caller = new Thread(() -> ask(request), "caller");
            caller.start();
            callers.add(caller);
        }
        return callers;
    }

    private void ask(HttpRequest request) {
        while (asking) {
            try {
                HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    String id = JSON.readTree(answer.body()).get("decisionId").textValue();
                    acknowledged.put(id, answer.body());
                } else {
                    failed.add(String.valueOf(answer.statusCode()));
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException | InterruptedException e) {
                failed.add(e.toString());
            }
        }
    }

    private void awaitAnswers(int more) throws Exception {
        int wanted = acknowledged.size() + more;
        until("answers", () -> acknowledged.size() >= wanted);
    }

    private static void until(String what, Callable<Boolean> holds) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.call()) {
            assertThat(Instant.now()).as("waited in vain: %s", what).isBefore(end);
            Thread.sleep(20);
        }
    }

    private void assertOneLedger() throws Exception {
        var builder = new ProcessBuilder("bin/advisor", "verify", "ledger").redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process verifying = builder.start();
        String said = new String(verifying.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifying.waitFor()).as(said).isZero();
        try (OpenLedger ledger = OpenedLedgers.opened(environment, OpeningPurpose.SERVE)) {
            assertThat(ledger.store().publications(null, Long.MAX_VALUE, 10))
                    .as("the shipped release and the published one, each once")
                    .hasSize(2);
            acknowledged.forEach((id, answer) -> {
                var opened = (OpenedEntry) ledger.ledger().find(id);
                assertThat(DecisionRecord.parse(opened.payload()).answer()).isEqualTo(answer);
            });
        }
    }
}
