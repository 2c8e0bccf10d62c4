package org.peptideadvisor.web.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a receiver of OTLP is sent: the trace that a caller began, and nothing of a client. */
@QuarkusTest
@TestProfile(CallTracingTest.Traced.class)
class CallTracingTest {

    private static final SpanReceiver RECEIVER = new SpanReceiver();
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    public static final class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("advisor.otlp.endpoint", RECEIVER.address() + "/", "advisor.data", "target/traced-data");
        }
    }

    @Test
    void spansOfACallAndItsSteps_comeInTheTraceOfTheCaller_withoutAWordOfTheClient() throws Exception {
        String id = given().contentType(ContentType.JSON)
                .header("traceparent", "00-" + TRACE + "-" + PARENT + "-01")
                .header("tracestate", "vendor=SECRETSTATE")
                .header("User-Agent", "SECRETAGENT")
                .header("X-Request-Id", "SECRETREQUEST")
                .body(
                        """
                        {"client": {"subject": "SECRETSUBJECT", "age": 42, "skinType": "dry",
                            "conditions": ["pregnancy"], "products": [{"name": "SECRETPRODUCT"}]}}
                        """)
                .post("/v1/advice?view=full")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
        given().get("/v1/decisions?subject=SECRETSOUGHT").then().statusCode(200);
        given().get("/v1/decisions/" + id).then().statusCode(200);
        given().get("/v1/rules/SECRETRULE").then().statusCode(404);
        given().request("SECRETMETHOD", "/v1/rules").then().statusCode(405);
        given().get("/SECRETPATH").then().statusCode(404);
        given().get("/log/checkpoint").then().statusCode(200);

        String bytes = RECEIVER.until("GET /log/checkpoint");

        assertThat(bytes)
                .contains(bytes(TRACE), bytes(PARENT))
                .contains("POST /v1/advice", "decide", "record", "GET /v1/decisions/{id}", "GET /v1/rules/{id}")
                .contains("peptide-advisor")
                .doesNotContainIgnoringCase("SECRET")
                .doesNotContain(id, "pregnancy", "view=full", "127.0.0.1", "localhost");
        assertThat(bytes.split(Pattern.quote(bytes(TRACE)), -1))
                .as("the call and its two steps are in the trace of the caller")
                .hasSize(4);
    }

    @Test
    void whatTheCallerDoesNotSample_isNotSent() throws Exception {
        String unsampled = "5bf92f3577b34da6a3ce929d0e0e4736";
        given().header("traceparent", "00-" + unsampled + "-" + PARENT + "-00")
                .get("/v1/sources")
                .then()
                .statusCode(200);
        given().get("/v1/vocabulary").then().statusCode(200);

        assertThat(RECEIVER.until("GET /v1/vocabulary")).doesNotContain(bytes(unsampled));
    }

    /** How an id stands in protobuf, each byte as one character. */
    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
