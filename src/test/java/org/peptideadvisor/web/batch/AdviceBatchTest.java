package org.peptideadvisor.web.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.web.ProblemMatch.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** Many consultations in one call. */
@QuarkusTest
class AdviceBatchTest {

    private static final String BATCH = "/v1/advice/batch";
    private static final String LINES = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI service;

    @Inject
    OpenLedger open;

    private static String line(int age) {
        return "{\"client\":{\"age\":" + age + ",\"concerns\":[{\"id\":\"redness\"}]}}\n";
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> line(18 + i % 60)).collect(Collectors.joining());
    }

    @Test
    void eachLineIsAnsweredInItsPlace_andRecordedAsACallIs() throws IOException {
        long before = size();
        List<JsonNode> answers = answers(post("", line(30) + "no JSON\n\n" + line(-4) + "{\"client\":{\"age\":40}}"));
        assertThat(size()).isEqualTo(before + 2);
        assertThat(answers).hasSize(5);
        assertThat(answers.get(0).path("summary").isArray()).isTrue();
        assertThat(answers.get(0).has("recommendations")).isFalse();
        assertFaulty(answers.get(1), 2, "malformed-json");
        assertFaulty(answers.get(2), 3, "empty-body");
        assertFaulty(answers.get(3), 4, "out-of-range");
        assertThat(answers.get(3).at("/faults/0/pointer").asText()).isEqualTo("/client/age");
        JsonNode shown = JSON.readTree(RestAssured.given()
                .get("/v1/decisions/" + answers.get(4).path("decisionId").asText() + "?view=brief")
                .asByteArray());
        assertThat(shown).isEqualTo(answers.get(4));
    }

    @Test
    void aLineIsInItsLanguage_orInThatOfTheHeader() throws IOException {
        String client = "{\"client\":{\"age\":40,\"concerns\":[{\"id\":\"redness\"}]},\"language\":";
        String german = line(40) + client + "\"en\"}\n" + client + "null}\n";
        List<JsonNode> answers =
                answers(BatchCalls.with(LINES, UUID.randomUUID().toString())
                        .header("Accept-Language", "de-AT, en;q=0.5")
                        .body(german)
                        .post(BATCH));
        assertThat(answers)
                .extracting(answer -> answer.path("language").asText("en"))
                .containsExactly("de", "en", "de");
        assertThat(answers.get(0).at("/summary/0").asText()).startsWith("Heute Abend");
        assertThat(answers(
                        BatchCalls.with(LINES, null).body(client + "\"de\"}\n").post(BATCH)))
                .extracting(answer -> answer.path("language").asText("en"))
                .containsExactly("de");
    }

    private static void assertFaulty(JsonNode answer, int line, String code) {
        assertThat(answer.path("type").asText()).isEqualTo("urn:peptide-advisor:problem:invalid-request");
        assertThat(answer.path("line").asInt()).isEqualTo(line);
        assertThat(answer.at("/faults/0/code").asText()).isEqualTo(code);
        assertThat(answer.has("ended")).isFalse();
    }

    @Test
    void theWholeIsAnsweredWhereItIsAskedFor_andNothingToNothing() throws IOException {
        assertThat(answers(post("?view=full", line(30)))
                        .get(0)
                        .path("recommendations")
                        .isArray())
                .isTrue();
        assertThat(post("", "").asString()).isEmpty();
    }

    /** Ages tell which answer belongs to which line: the facts of a full view name them. */
    @Test
    void theOrderIsThatOfTheLines_alsoWhereSomeTakeLonger() throws IOException {
        String labelled =
                "{\"client\":{\"products\":[{\"label\":\"Aqua, " + "Retinol, Glycerin, ".repeat(200) + "\"}]}}\n";
        String sent = IntStream.range(0, 300)
                .mapToObj(i -> i % 50 == 0 ? labelled : i % 2 == 0 ? line(30) : line(-1))
                .collect(Collectors.joining());
        List<JsonNode> answers = answers(post("?firstLine=1001", sent));
        assertThat(answers).hasSize(300);
        for (int i = 0; i < 300; i++) {
            boolean labels = i % 50 == 0;
            assertThat(answers.get(i).path("products").size() > 0)
                    .as("line %s", i)
                    .isEqualTo(labels);
            assertThat(answers.get(i).path("line").asInt()).isEqualTo(i % 2 == 0 ? 0 : 1001 + i);
        }
    }

    @Test
    void aLineThatIsTooLongIsRefusedByItself() throws IOException {
        String huge = "{\"client\":\"" + "x".repeat(300_000) + "\"}\n";
        List<JsonNode> answers = answers(post("", huge + line(30) + huge.strip()));
        assertThat(answers).hasSize(3);
        assertFaulty(answers.get(0), 1, "too-large");
        assertThat(answers.get(1).has("decisionId")).isTrue();
        assertFaulty(answers.get(2), 3, "too-large");
    }

    @Test
    void aBatchThatIsSentAgainWithItsKeyIsAnsweredFromTheRecord() throws IOException {
        String key = UUID.randomUUID().toString();
        Response first = BatchCalls.with(LINES, key).body(lines(40)).post(BATCH);
        long size = size();
        assertThat(BatchCalls.with(LINES, key).body(lines(40)).post(BATCH).asByteArray())
                .isEqualTo(first.asByteArray());
        String rest = lines(40).lines().skip(25).map(line -> line + "\n").collect(Collectors.joining());
        assertThat(BatchCalls.with(LINES, key)
                        .body(rest)
                        .post(BATCH + "?firstLine=26")
                        .asString())
                .isEqualTo(first.asString()
                        .lines()
                        .skip(25)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
        assertThat(size()).as("nothing anew").isEqualTo(size);
        List<JsonNode> other =
                answers(BatchCalls.with(LINES, key).body(line(77)).post(BATCH));
        assertThat(other.get(0).path("type").asText()).endsWith("key-reused");
        assertThat(other.get(0).path("line").asInt()).isEqualTo(1);
    }

    @Test
    void answersComeWhileLinesAreStillSent() throws IOException {
        try (var batch = new BatchConnection(service, "", "Expect: 100-continue\r\n")) {
            assertThat(batch.head()).startsWith("HTTP/1.1 100");
        }
        try (var batch = new BatchConnection(service, "", "")) {
            batch.send(line(30));
            assertThat(batch.line().has("decisionId")).isTrue();
            assertThat(batch.head()).contains("200 OK", LINES).doesNotContain("gzip");
            batch.send("{\"client\":");
            batch.send("{\"age\":40}}\n").end();
            assertThat(batch.line().has("decisionId")).isTrue();
            assertThat(batch.line()).isNull();
        }
    }

    /** A thousand answers in full are far more than what lies between the two ends. */
    @Test
    void whoDoesNotReadIsNotReadFrom() throws Exception {
        int count = 3000;
        long before = size();
        try (var batch = new BatchConnection(service, "?view=full", "")) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < count; i++) {
                        batch.send(line(18 + i % 60));
                    }
                    batch.end();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            long stood = standing();
            assertThat(stood - before).as("decided without a reader").isBetween(1L, count - 1000L);
            for (int i = 0; i < count; i++) {
                assertThat(batch.line().has("decisionId")).isTrue();
            }
            assertThat(batch.line()).isNull();
            sent.join();
        }
        assertThat(size()).isEqualTo(before + count);
    }

    /** How large the ledger is when it has not grown for a while. */
    private long standing() throws InterruptedException {
        long last = -1;
        for (long now = size(); now != last; now = size()) {
            last = now;
            Thread.sleep(1500);
        }
        return last;
    }

    @Test
    void whoGoesAwayEndsTheWork_andHalfALineIsNone() throws Exception {
        long before = size();
        try (var batch = new BatchConnection(service, "", "")) {
            batch.send(line(30));
            batch.line();
            batch.send(line(31).strip());
        }
        Thread.sleep(500);
        assertThat(size()).isEqualTo(before + 1);
        try (var batch = new BatchConnection(service, "?view=full", "")) {
            batch.send(lines(120));
        }
        long stood = standing();
        assertThat(stood - before).isLessThanOrEqualTo(121);
        assertThat(answers(post("", line(30)))).hasSize(1);
    }

    @Test
    void onlySoManyAreAnsweredAtOnce_andAPlaceIsFreeWhenOneEnds() throws Exception {
        var batches = new ArrayList<BatchConnection>();
        try {
            for (int i = 0; i < 4; i++) {
                batches.add(new BatchConnection(service, "", "").send(line(30)));
                batches.get(i).line();
            }
            post("", line(30)).then().spec(problem(429, "too-many-questions"));
            batches.remove(0).close();
            Response again = post("", line(30));
            for (int i = 0; i < 50 && again.statusCode() != 200; i++) {
                Thread.sleep(50);
                again = post("", line(30));
            }
            assertThat(again.statusCode()).isEqualTo(200);
        } finally {
            for (BatchConnection batch : batches) {
                batch.close();
            }
        }
    }

    @Test
    void severalAtOnceDoNotMixTheirLines() {
        var wrong = new AtomicInteger();
        IntStream.range(0, 3).parallel().forEach(who -> {
            try {
                List<JsonNode> answers = answers(post("?firstLine=" + (who * 1000 + 1), "x\n".repeat(200)));
                for (int i = 0; i < 200; i++) {
                    if (answers.get(i).path("line").asInt() != who * 1000 + 1 + i) {
                        wrong.incrementAndGet();
                    }
                }
            } catch (IOException e) {
                wrong.incrementAndGet();
            }
        });
        assertThat(wrong).hasValue(0);
    }

    private long size() {
        return open.store().head().size();
    }

    private static List<JsonNode> answers(Response response) throws IOException {
        response.then().statusCode(200);
        assertThat(response.contentType()).isEqualTo(LINES);
        var answers = new ArrayList<JsonNode>();
        for (String line : response.asString().split("\n")) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    private static Response post(String query, String body) {
        return BatchCalls.with(LINES, null).body(body).post(BATCH + query);
    }
}
