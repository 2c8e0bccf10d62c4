package org.peptideadvisor.web.consult;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.LocalAccounts;
import org.peptideadvisor.identity.Role;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** A service whose consultation is open to everybody: asking alone, and so often in a minute. */
@QuarkusTest
@TestProfile(PublicConsultTest.OpenToEverybody.class)
class PublicConsultTest {

    private static final int PAGES = 12;

    @Inject
    OpenLedger open;

    public static final class OpenToEverybody implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "advisor.data", "target/public-data",
                    "advisor.public-consult", "true",
                    "advisor.rate.public-pages", Integer.toString(PAGES));
        }
    }

    @BeforeEach
    void somebodyHasAnAccount() {
        new LocalAccounts(open.ledger(), InstantSource.system())
                .add("anna", Set.of(Role.ADVISOR), "a few good words", Caller.TERMINAL);
    }

    @Test
    void everybodyMayAskAndNothingElse_untilItIsTooOften() {
        assertThat(FormCalls.get("/").asString()).contains("Start").doesNotContain("Your reference for the client");
        Response screening = FormCalls.post("/consult", Map.of("changeToken", "", "action", "start"));
        assertThat(screening.statusCode()).isEqualTo(200);
        Response plan =
                FormCalls.post("/consult/plan", Map.of("state", FormCalls.field(screening, "state"), "action", "plan"));
        assertThat(plan.asString()).contains("<h1>Your plan</h1>");
        String decision = plan.asString().replaceAll("(?s).*Decision <code>([^<]+)</code>.*", "$1");
        assertThat(((OpenedEntry) open.ledger().find(decision)).entry().by()).isEqualTo("public");
        given().get("/v1/vocabulary").then().statusCode(401);
        given().contentType("application/json")
                .body("{\"client\":{}}")
                .post("/v1/advice")
                .then()
                .statusCode(401);
        given().get("/v1/decisions").then().statusCode(401);
        Response last = FormCalls.get("/");
        for (int i = 0; i < PAGES && last.statusCode() == 200; i++) {
            last = FormCalls.get("/");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotBlank();
        assertThat(last.asString()).contains("Too much is asked at once");
        assertThat(FormCalls.get("/", "de").asString())
                .contains("<html lang=\"de\">", "Gerade wird zu viel auf einmal gefragt");
    }
}
