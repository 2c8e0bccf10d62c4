package org.peptideadvisor.web.ask;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.web.Requests;
import org.peptideadvisor.web.WrittenFolder;

/** Over HTTP: whoever uses an id that is withdrawn is answered, and told until when. */
@QuarkusTest
@TestProfile(WithdrawalHeadersTest.WithdrawnConcern.class)
class WithdrawalHeadersTest {

    private static final String RULE =
            """
            rule "CAU-2 Speaks"
                @id("CAU-2") @owner("t") @reviewed("unreviewed") @reviewBy("2027-01-01") @evidence("REC") @grade("E")
            when
                Client()
            then
                caution( "hello" );
            end
            """;

    public static final class WithdrawnConcern implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Path folder = Path.of("target/withdrawn-rules");
            var files = new TreeMap<>(ShippedRelease.catalogWith("exclude/a.drl", RULE));
            files.put(
                    "catalog/withdrawn_ids.csv",
                    "id,kind,instead,announced,until\nruddy,concern,redness,2026-12-01,2027-06-01\n");
            WrittenFolder.write(folder, files);
            return Map.of("advisor.rules", folder.toString(), "advisor.data", "target/withdrawn-data");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/advice", "/v1/advice/unsafe-if", "/v1/interview/next"})
    void anIdThatIsWithdrawn_isAnsweredWithBothHeaders(String address) {
        ask(address, "ruddy")
                .header("Deprecation", equalTo("@1796083200"))
                .header("Sunset", equalTo("Tue, 1 Jun 2027 00:00:00 GMT"));
    }

    @Test
    void aRepeatedCall_isAnsweredWithBothHeadersAgain() {
        for (int call = 0; call < 2; call++) {
            given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", "\"one-ruddy-client\"")
                    .body(Requests.client("'concerns': [{'id': 'ruddy'}]"))
                    .post("/v1/advice")
                    .then()
                    .statusCode(200)
                    .header("Deprecation", equalTo("@1796083200"))
                    .header("Sunset", equalTo("Tue, 1 Jun 2027 00:00:00 GMT"));
        }
    }

    @Test
    void anIdThatStays_isAnsweredWithNeither() {
        ask("/v1/advice", "redness").header("Deprecation", nullValue()).header("Sunset", nullValue());
    }

    private static ValidatableResponse ask(String address, String concern) {
        return given().contentType(ContentType.JSON)
                .body(Requests.client("'concerns': [{'id': '" + concern + "'}]"))
                .post(address)
                .then()
                .statusCode(200);
    }
}
