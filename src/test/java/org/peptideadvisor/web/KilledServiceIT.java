package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.audit.ReceiptVerifier;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.Trees;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.record.DecisionRecord;

/**
 * The packaged service under load: killed by SIGKILL, stopped, or two of them on one ledger. Whatever a client got with 200 is in
 * the ledger, as it was answered, and the ledger is whole. {@code -Dservice.kills} says how often each store's is killed.
 */
@Tag("long")
class KilledServiceIT {

    private static final int KILLS = Integer.getInteger("service.kills", 3);
    private static final int CALLERS = 8;
    private static final String ORIGIN = "peptide-advisor.localhost/ledger";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final Random moments = new Random();

    /** Decision id to the answer that a client got. */
    private final Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();

    @Test
    void sqliteLosesNothingWhenTheServiceIsKilled() throws Exception {
        kill(Map.of("ADVISOR_DATA", folder.toString()));
    }

    @Test
    void postgresqlLosesNothingWhenTheServiceIsKilled() throws Exception {
        kill(postgresql());
    }

    @Test
    void aServiceThatIsStoppedAnswersWhatItRecorded() throws Exception {
        Map<String, String> environment = Map.of("ADVISOR_DATA", folder.toString());
        try (var service = new ServiceProcess(environment)) {
            List<Thread> callers = callers(service);
            awaitAcknowledged(40);
            service.stop();
            join(callers);
        }
        assertRecorded(environment);
    }

    @Test
    void twoServicesOnOnePostgresqlKeepOneLedger() throws Exception {
        Map<String, String> environment = postgresql();
        try (var one = new ServiceProcess(environment);
                var two = new ServiceProcess(environment)) {
            List<Thread> callers = callers(one);
            callers.addAll(callers(two));
            awaitAcknowledged(100);
            String id = JSON.readTree(one.ask(Requests.client("'age': 42")).body())
                    .get("decisionId")
                    .textValue();
            one.kill();
            int before = acknowledged.size();
            awaitAcknowledged(before + 50); // the other one goes on
            byte[] receipt = two.get("/v1/decisions/" + id + "/receipt").body();
            String key = SignerKey.read(environment.get("ADVISOR_SIGNING_KEY"))
                    .orThrow()
                    .verifier()
                    .text();
            var trusted = ((VerifiedProof<TrustedKey>) TrustedKey.read(key)).shown();
            assertThat(ReceiptVerifier.verify(receipt, List.of(trusted))).isInstanceOf(VerifiedProof.class);
            two.stop();
            join(callers);
        }
        try (OpenLedger ledger = assertRecorded(environment)) {
            assertThat(ledger.store().publications(null, Long.MAX_VALUE, 10)).hasSize(1);
        }
    }

    private void kill(Map<String, String> environment) throws Exception {
        for (int killed = 0; killed < KILLS; killed++) {
            try (var service = new ServiceProcess(environment)) {
                List<Thread> callers = callers(service);
                awaitAcknowledged(acknowledged.size() + 1 + moments.nextInt(100));
                Thread.sleep(moments.nextInt(20));
                assertThat(service.kill()).as("it was killed").isEqualTo(128 + 9);
                join(callers);
            }
            assertRecorded(environment).close();
        }
        try (OpenLedger ledger = assertRecorded(environment)) {
            assertThat(ledger.store().publications(null, Long.MAX_VALUE, 10))
                    .as("one release, however often it started")
                    .hasSize(1);
        }
    }

    /** Ask without a pause until the service is gone or turns them away. */
    private List<Thread> callers(ServiceProcess service) {
        var callers = new ArrayList<Thread>();
        for (int i = 0; i < CALLERS; i++) {
            String request = Requests.client("'subject': 'c-" + i + "', 'age': " + (20 + i)
                    + ", 'concerns': [{'id': 'redness'}], 'allergies': []");
            var caller = new Thread(() -> {
                try {
                    while (note(service.ask(request))) {
                        // again
                    }
                } catch (IOException | InterruptedException e) {
                    // it was killed
                }
            });
            caller.start();
            callers.add(caller);
        }
        return callers;
    }

    private boolean note(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() == 200) {
            acknowledged.put(JSON.readTree(answer.body()).get("decisionId").textValue(), answer.body());
        }
        return answer.statusCode() == 200;
    }

    private void awaitAcknowledged(int count) throws InterruptedException {
        long end = System.nanoTime() + 180_000_000_000L;
        while (acknowledged.size() < count) {
            assertThat(System.nanoTime()).as("waited in vain for answers").isLessThan(end);
            Thread.sleep(1);
        }
    }

    private static void join(List<Thread> callers) throws InterruptedException {
        for (Thread caller : callers) {
            caller.join();
        }
    }

    /** Opens the ledger anew and finds everything in it. Whoever gets it closes it. */
    private OpenLedger assertRecorded(Map<String, String> environment) {
        OpenLedger ledger = open(environment);
        Trees.assertWhole(ledger.store());
        assertThat(acknowledged).isNotEmpty();
        acknowledged.forEach((id, answer) -> {
            var opened = (OpenedEntry) ledger.ledger().find(id);
            assertThat(DecisionRecord.parse(opened.payload()).answer()).isEqualTo(answer);
        });
        return ledger;
    }

    private static OpenLedger open(Map<String, String> environment) {
        return OpenedLedgers.opened(environment, OpeningPurpose.BEGIN);
    }

    private Map<String, String> postgresql() throws IOException {
        var environment = new TreeMap<String, String>();
        environment.put("ADVISOR_LEDGER_URL", Places.postgresql().url());
        environment.put("ADVISOR_MASTER_KEY", MasterKey.random().text());
        environment.put("ADVISOR_SIGNING_KEY", SignerKey.generate(ORIGIN).secretText());
        environment.put(
                "ADVISOR_DATA",
                Files.createDirectories(folder.resolve("unused")).toString());
        open(environment).close(); // begins it
        return environment;
    }
}
