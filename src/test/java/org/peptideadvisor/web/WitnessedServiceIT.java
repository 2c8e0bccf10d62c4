package org.peptideadvisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peptideadvisor.cli.SmallRules.say;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.OpenedLedgers;
import org.peptideadvisor.ledger.witness.SmallWitness;

/** The packaged service with two witnesses, of which it needs both. */
class WitnessedServiceIT {

    @TempDir
    private Path folder;

    @Test
    void whatIsPublishedIsSignedByTheWitnesses_andSoAreReceipts() throws Exception {
        Path data = folder.resolve("data");
        String key;
        try (OpenLedger open = OpenedLedgers.opened(Map.of("ADVISOR_DATA", data.toString()), OpeningPurpose.SERVE)) {
            key = open.verifier().text();
        }
        try (var one = new SmallWitness("witness.example/one", key);
                var two = new SmallWitness("witness.example/two", key)) {
            Path policy = Files.writeString(
                    folder.resolve("policy"),
                    "log " + key + "\nwitness one " + one.key() + "\nwitness two " + two.key()
                            + "\ngroup both all one two\nquorum both\n");
            var environment = Map.of(
                    "ADVISOR_DATA",
                    data.toString(),
                    "ADVISOR_WITNESSES",
                    one.setting() + "," + two.setting(),
                    "ADVISOR_WITNESSES_NEEDED",
                    "2",
                    "ADVISOR_WITNESSES_EVERY",
                    "100ms");
            try (var service = new ServiceProcess(environment)) {
                String id = new ObjectMapper()
                        .readTree(service.ask(Requests.client("'age': 42")).body())
                        .get("decisionId")
                        .textValue();
                verified(service, "/log/checkpoint", policy);
                verified(service, "/v1/decisions/" + id + "/receipt", policy);
                assertThat(new String(service.get("/q/metrics").body(), UTF_8)).contains("advisor_witnesses_missing 0");
            }
        }
    }

    @Test
    void aSettingThatNamesNoWitnessIsToldAtTheStart() {
        var environment = Map.of("ADVISOR_DATA", folder.toString(), "ADVISOR_WITNESSES", "https://witness.example");
        assertThatThrownBy(() -> new ServiceProcess(environment).close())
                .hasStackTraceContaining(
                        "ADVISOR_WITNESSES and ADVISOR_WITNESSES_NEEDED cannot be used: a witness is its address,"
                                + " a space and its key");
    }

    /** Soon. */
    private void verified(ServiceProcess service, String path, Path policy) throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        CommandAnswer said;
        String text;
        do {
            assertThat(Instant.now()).as("waited in vain for witnesses").isBefore(end);
            Thread.sleep(100);
            text = new String(service.get(path).body(), UTF_8);
            Path file = Files.writeString(folder.resolve("file"), text);
            said = say("verify", file.toString(), "--policy", policy.toString());
        } while (said.exit() != 0);
        assertThat(text).contains("— witness.example/one ", "— witness.example/two ");
    }
}
