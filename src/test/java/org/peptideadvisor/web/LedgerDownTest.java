package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.Trees;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** A ledger that does not take entries: what is in its database is moved away, or somebody else holds its lock. */
@QuarkusTest
@TestProfile(LedgerDownTest.LittleRoom.class)
class LedgerDownTest {

    public static final class LittleRoom implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("advisor.ledger.waiting", "1", "advisor.data", FOLDER.toString());
        }
    }

    private static final Path FOLDER = Path.of("target/ledger-down");

    @Inject
    OpenLedger open;

    @Test
    void nobodyIsAdvisedWhileNothingCanBeRecorded() throws SQLException {
        ask().then().statusCode(200);
        long size = open.store().head().size();
        execute("ALTER TABLE payload RENAME TO payload_away");
        try {
            Response refused = ask();
            refused.then().spec(problem(503, "ledger-unavailable")).header("Retry-After", equalTo("5"));
            assertThat(refused.asString()).doesNotContain("because").doesNotContain("decisionId");
        } finally {
            execute("ALTER TABLE payload_away RENAME TO payload");
        }
        assertThat(open.store().head().size()).as("nothing half recorded").isEqualTo(size);
        ask().then().statusCode(200);
        Trees.assertWhole(open.store());
        assertThat(given().get("/q/metrics").asString())
                .containsPattern("advisor_unrecorded_total\\{why=\"failed\"[^}]*} 1");
    }

    /** Nothing is wrong with any table, and yet no entry goes in: a row stands where the next one will. */
    @Test
    void aRowInTheWayIsNotReady_untilItIsGone() throws SQLException {
        ask().then().statusCode(200);
        long size = open.store().head().size();
        execute("INSERT INTO payload SELECT " + size
                + ", NULL, key_by, key_box, envelope FROM payload ORDER BY idx DESC LIMIT 1");
        open.ledger().health().rehearse(Instant.now(), Duration.ZERO);
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'ledger' }.data.why", containsString("could not be recorded"));
        execute("DELETE FROM payload WHERE idx = " + size);
        open.ledger().health().rehearse(Instant.now(), Duration.ZERO);
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(open.store().head().size()).as("a rehearsal leaves nothing").isEqualTo(size);
        Trees.assertWhole(open.store());
    }

    @Test
    void aLedgerThatCannotBeWrittenIsNotReady() throws SQLException {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", org.hamcrest.Matchers.hasItem("ledger"));
        execute("ALTER TABLE head RENAME TO head_away");
        try {
            ask().then().statusCode(503);
            given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
            given().get("/q/health/live").then().statusCode(200);
            given().get("/log/checkpoint").then().spec(problem(503, "ledger-unavailable"));
            given().get("/log/tile/0/000.p/1").then().spec(problem(503, "ledger-unavailable"));
        } finally {
            execute("ALTER TABLE head_away RENAME TO head");
        }
        ask().then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void whoeverFindsNoRoomIsToldToComeBack_theOthersWaitAndAreAnswered() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        long size = open.store().head().size();
        try (Connection lock = connect()) {
            lock.createStatement().execute("BEGIN IMMEDIATE"); // the ledger's writer waits for it
            var asked = new ExecutorCompletionService<Response>(threads);
            for (int i = 0; i < 8; i++) {
                asked.submit(LedgerDownTest::ask);
            }
            Response first = asked.take().get(); // with room for one, and one being written, six find none
            first.then().spec(problem(503, "ledger-busy")).header("Retry-After", equalTo("1"));
            assertThat(first.asString()).doesNotContain("decisionId");
            int answered = 0;
            for (int i = 1; i < 8; i++) {
                if (i == 6) {
                    lock.createStatement().execute("ROLLBACK");
                }
                answered += asked.take().get().statusCode() == 200 ? 1 : 0;
            }
            assertThat(answered).isBetween(1, 2);
            assertThat(open.store().head().size()).isEqualTo(size + answered);
        } finally {
            threads.shutdown();
        }
    }

    private static Response ask() {
        return given().contentType(ContentType.JSON)
                .body(Requests.client("'subject': 'c-1', 'age': 42"))
                .post("/v1/advice?view=full");
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute(statement);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + FOLDER.resolve("ledger.db") + "?busy_timeout=10000");
    }
}
