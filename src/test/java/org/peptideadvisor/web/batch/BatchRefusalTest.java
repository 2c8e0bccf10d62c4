package org.peptideadvisor.web.batch;

import static org.hamcrest.Matchers.equalTo;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches that are refused before a line of them is read. */
@QuarkusTest
class BatchRefusalTest {

    private static final String BATCH = "/v1/advice/batch";
    private static final String LINES = "application/x-ndjson";

    private static String line(int age) {
        return "{\"client\":{\"age\":" + age + "}}\n";
    }

    @ParameterizedTest
    @CsvSource({
        "?view=whole, view, unknown-id",
        "?firstLine=0, firstLine, out-of-range",
        "?firstLine=-1, firstLine, out-of-range",
        "?firstLine=1e3, firstLine, out-of-range",
        "?firstLine=9999999999999999, firstLine, out-of-range",
        "?colour=SECRET, '', unknown-parameter",
        "?view=brief&view=full, view, duplicate-parameter"
    })
    void aFaultyQueryIsRefused(String query, String pointer, String code) {
        post(query, line(30))
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults[0].pointer", equalTo(pointer))
                .body("faults[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-ndjson; charset=latin1"})
    void anotherMediaTypeIsRefused(String type) {
        BatchCalls.with(type, null).body(line(30)).post(BATCH).then().spec(problem(415, "unsupported-media-type"));
    }

    @Test
    void whatIsPackedIsRefused_andSoIsAnotherAnswerAndAnotherMethod() {
        BatchCalls.with(LINES, null)
                .header("Content-Encoding", "gzip")
                .body(line(30))
                .post(BATCH)
                .then()
                .spec(problem(415, "unsupported-media-type"))
                .header("Accept-Encoding", equalTo("identity"));
        BatchCalls.with(LINES, null)
                .accept("text/html")
                .body(line(30))
                .post(BATCH)
                .then()
                .spec(problem(406, "not-acceptable"));
        BatchCalls.with(LINES, null)
                .accept("*/*;q=0")
                .body(line(30))
                .post(BATCH)
                .then()
                .spec(problem(406, "not-acceptable"));
        BatchCalls.with(LINES, null)
                .accept("application/*")
                .body(line(30))
                .post(BATCH)
                .then()
                .statusCode(200);
        RestAssured.given()
                .get(BATCH)
                .then()
                .spec(problem(405, "method-not-allowed"))
                .header("Allow", equalTo("OPTIONS, POST"));
        RestAssured.given().options(BATCH).then().statusCode(204).header("Allow", equalTo("OPTIONS, POST"));
        BatchCalls.with(LINES, "")
                .body(line(30))
                .post(BATCH)
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults[0].code", equalTo("bad-key"));
    }

    private static Response post(String query, String body) {
        return BatchCalls.with(LINES, null).body(body).post(BATCH + query);
    }
}
