package org.peptideadvisor.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.identity.ApiKeys;
import org.peptideadvisor.identity.ApiKeys.KeyCreation.KeyCreated;
import org.peptideadvisor.identity.ApiScope;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** A line counts as a call; a batch waits for its quota and leaves others something of it. */
@QuarkusTest
@TestProfile(BatchQuotaTest.SmallQuota.class)
class BatchQuotaTest {

    /** Ten calls a second, 600 in a minute. */
    public static final class SmallQuota implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("advisor.data", "target/batch-data", "advisor.rate.calls", "600");
        }
    }

    @TestHTTPResource
    URI service;

    @Inject
    OpenLedger open;

    @Test
    void aBatchIsSlowedToTheQuota_andOtherCallsOfTheAppGoOn() throws Exception {
        String key = ((KeyCreated) new ApiKeys(open.ledger(), InstantSource.system())
                        .create("app", Set.of(ApiScope.ADVISE), Duration.ofDays(1), Caller.TERMINAL))
                .secret();
        int usual = 600 - 600 / 4;
        try (var batch = new BatchConnection(service, "", "Authorization: Bearer " + key + "\r\n")) {
            batch.send("no JSON\n".repeat(usual + 20)).end();
            for (int i = 0; i < usual - 1; i++) {
                batch.line();
            }
            long from = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                batch.line();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThan(Duration.ofMillis(300));
            RestAssured.given()
                    .header("Authorization", "Bearer " + key)
                    .contentType(ContentType.JSON)
                    .body("{\"client\":{\"age\":40}}")
                    .post("/v1/advice")
                    .then()
                    .statusCode(200);
            for (int i = 0; i < 11; i++) {
                assertThat(batch.line().path("line").asInt()).isEqualTo(usual + 10 + i);
            }
            assertThat(batch.line()).isNull();
        }
    }
}
