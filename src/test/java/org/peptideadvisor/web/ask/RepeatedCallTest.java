package org.peptideadvisor.web.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ledger.RepeatKeys;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** Requests for advice that are sent again with their Idempotency-Key. */
@QuarkusTest
class RepeatedCallTest {

    private static final String KEY = "Idempotency-Key";
    private static final int AT_ONCE = 32;

    @Inject
    OpenLedger open;

    private final String subject = "c-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final String request =
            "{\"client\":{\"subject\":\"" + subject + "\",\"age\":42,\"concerns\":[{\"id\":\"redness\"}]}}";

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=brief", "?view=full"})
    void theSameRequestGetsTheSameBytesAndMakesNoSecondEntry(String view) {
        byte[] first = decided(ask(key, request, view));
        long size = open.store().head().size();
        assertThat(decided(ask(key, request, view))).isEqualTo(first);
        assertThat(decided(ask("\"" + key + "\"", request, view)))
                .as("in quotes")
                .isEqualTo(first);
        assertThat(open.store().head().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {" garbage }{", "{\"client\":{\"age\":42}}", "}", "\u0000"})
    void whatIsNoRequestIsNoRepeatOfOne(String more) {
        decided(ask(key, request, ""));
        ask(key, request + more, "").then().statusCode(400);
    }

    @Test
    void oneNumberInAnotherSpellingIsTheSameRequest() {
        byte[] first = decided(ask(key, request, ""));
        assertThat(decided(ask(key, request.replace(":42", ":42.0"), ""))).isEqualTo(first);
    }

    @Test
    void anExplainedAnswerIsExplainedAgain() {
        String explained = "{\"client\":{\"age\":42},\"explain\":\"full\"}";
        byte[] first = decided(ask(key, explained, ""));
        assertThat(new String(first)).contains("\"explanation\":");
        assertThat(decided(ask(key, explained, ""))).isEqualTo(first);
    }

    @Test
    void aRequestWithLabelsIsAnsweredAgainAsWell() {
        String labelled =
                "{\"client\":{\"age\":42,\"products\":[{\"name\":\"Night cream\",\"label\":\"Aqua, Retinol\"}]}}";
        byte[] first = decided(ask(key, labelled, ""));
        assertThat(decided(ask(key, labelled, ""))).isEqualTo(first);
    }

    @Test
    void whiteSpaceAndTheOrderOfFieldsMakeNoOtherRequest() {
        byte[] first = decided(ask(key, request, ""));
        String otherwise = "{ \"client\" : { \"concerns\": [ { \"id\": \"redness\" } ],\n \"age\": 42, \"subject\": \""
                + subject + "\" } }";
        assertThat(decided(ask(key, otherwise, ""))).isEqualTo(first);
    }

    @Test
    void anotherRequestOrViewWithTheSameKeyIsRefused() {
        byte[] first = decided(ask(key, request, ""));
        long size = open.store().head().size();
        ask(key, request.replace("42", "43"), "")
                .then()
                .spec(problem(422, "key-reused"))
                .body(not(containsString(subject)));
        ask(key, "no JSON", "").then().spec(problem(400, "invalid-request"));
        ask(key, request, "?view=full").then().spec(problem(422, "key-reused"));
        given().header(KEY, key)
                .contentType(ContentType.JSON)
                .body("{\"decisionId\":\"none\",\"kind\":\"accepted\"}")
                .post("/v1/feedback")
                .then()
                .spec(problem(422, "key-reused"));
        assertThat(open.store().head().size()).isEqualTo(size);
        assertThat(decided(ask(key, request, ""))).isEqualTo(first);
    }

    @Test
    void aFaultyRequestUsesNoKeyUp() {
        ask(key, "{\"client\":{\"age\":-1}}", "").then().spec(problem(400, "invalid-request"));
        decided(ask(key, request, ""));
    }

    @Test
    void withoutAKeyEachRequestIsDecidedAnew() {
        String first = given().contentType(ContentType.JSON)
                .body(request)
                .post("/v1/advice")
                .path("decisionId");
        String second = given().contentType(ContentType.JSON)
                .body(request)
                .post("/v1/advice")
                .path("decisionId");
        assertThat(second).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"", "\"a", "a\tb", "\u00e4", "\"a\"b\""})
    void aMalformedKeyIsAFault(String malformed) {
        ask(malformed, request, "")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults[0].code", equalTo("bad-key"))
                .body("faults[0].pointer", equalTo(KEY));
    }

    @Test
    void aKeyHasAtMost128Characters() {
        String longest = (UUID.randomUUID() + "x".repeat(128)).substring(0, 128);
        decided(ask(longest, request, ""));
        ask(longest + "x", request, "").then().body("faults[0].code", equalTo("bad-key"));
        given().header(KEY, key, key)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/advice")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults[0].code", equalTo("bad-key"));
    }

    /** Each is answered with the one advice, or told to wait and then answered with it. */
    @Test
    void manyAtOnceMakeOneEntry() throws Exception {
        long size = open.store().head().size();
        var answers = new ArrayList<Response>();
        for (Response answer : together(() -> ask(key, request, ""))) {
            if (answer.statusCode() == 409) {
                answer.then().spec(problem(409, "key-in-flight")).header("Retry-After", equalTo("1"));
            } else {
                answers.add(answer);
            }
        }
        assertThat(open.store().head().size()).isEqualTo(size + 1);
        byte[] advice = decided(ask(key, request, ""));
        assertThat(answers).isNotEmpty().allSatisfy(one -> assertThat(decided(one))
                .isEqualTo(advice));
    }

    @Test
    void whatWasErasedIsNotGotBackAndNotDecidedAnew() {
        decided(ask(key, request, ""));
        open.ledger().eraseSubject(subject, Instant.now(), "client-request", "test");
        long size = open.store().head().size();
        for (String sent : List.of(request, request.replace("42", "43"))) {
            ask(key, sent, "").then().spec(problem(410, "erased")).body(not(containsString("redness")));
        }
        assertThat(open.store().head().size()).isEqualTo(size);
        List<String> rows = open.store()
                .readTables(tables -> tables.query(
                        "SELECT digest, operation, entry_id FROM repeat_key",
                        row -> row.getString(1) + row.getString(2) + row.getString(3)));
        assertThat(rows)
                .as("neither keys nor whom they are about can be read")
                .isNotEmpty()
                .noneMatch(row -> row.contains(key) || row.contains(subject));
    }

    /** The entries of a day ago are moved there, since nobody can wait for that. */
    @Test
    void afterADayAKeyIsNewAndWhatIsOlderIsSwept() {
        String first = ask(key, request, "").path("decisionId");
        backdate(RepeatKeys.KEPT.plusSeconds(1));
        String second = ask(key, request, "").path("decisionId");
        assertThat(second).isNotEqualTo(first);
        backdate(RepeatKeys.KEPT.minusSeconds(60));
        assertThat(ask(key, request, "").<String>path("decisionId")).isEqualTo(second);
        var keys = new RepeatKeys(open.ledger());
        keys.sweep(Instant.now());
        assertThat(kept()).isEqualTo(1);
        backdate(RepeatKeys.KEPT.plusSeconds(1));
        assertThat(keys.sweep(Instant.now())).isPositive();
        assertThat(kept()).isZero();
    }

    private void backdate(Duration age) {
        open.ledger()
                .change((tables, record) -> tables.update(
                        "UPDATE repeat_key SET at_ms = ? WHERE digest = ?",
                        Instant.now().minus(age).toEpochMilli(),
                        digest()));
    }

    private int kept() {
        return open.store()
                .readTables(tables ->
                        tables.query("SELECT 1 FROM repeat_key WHERE digest = ?", row -> row.getInt(1), digest()))
                .size();
    }

    private String digest() {
        return new RepeatKeys(open.ledger()).digest("local", key);
    }

    private static List<Response> together(Callable<Response> call) throws Exception {
        var barrier = new CyclicBarrier(AT_ONCE);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var begun = new ArrayList<Future<Response>>();
            for (int i = 0; i < AT_ONCE; i++) {
                begun.add(pool.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            var answers = new ArrayList<Response>();
            for (Future<Response> one : begun) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static byte[] decided(Response answer) {
        answer.then().statusCode(200).contentType(ContentType.JSON).header("Cache-Control", "no-store");
        assertThat(answer.<String>path("decisionId")).isNotEmpty();
        return answer.asByteArray();
    }

    private static Response ask(String key, String request, String query) {
        return given().header(KEY, key)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/advice" + query);
    }
}
