package org.peptideadvisor.web.author;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.peptideadvisor.web.ProblemMatch.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.web.Requests;
import org.peptideadvisor.web.http.AdvisorConfig;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;

@QuarkusTest
class RuleCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    LiveRelease live;

    @Inject
    WorkLanes lanes;

    @Inject
    AdvisorConfig config;

    @Test
    void theExampleIsAnsweredAsItSays() throws IOException {
        String answer = given().contentType(ContentType.JSON)
                .body(Requests.example("check.json"))
                .post("/v1/rules/check")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
        assertThat(JSON.readTree(answer)).isEqualTo(JSON.readTree(Requests.example("answers/checkRules-check.json")));
    }

    @Test
    void theShippedFilesThemselvesAreSound() throws IOException {
        check("exclude/age.drl", shipped("exclude/age.drl")).body("ok", equalTo(true));
    }

    @Test
    void aFileStandsInForTheLiveOne_andTheRestIsCheckedWithIt() throws IOException {
        String table = shipped("catalog/vocabulary.csv").replaceAll("(?m)^concern,redness,.*\n", "");
        assertThat(table).isNotEqualTo(shipped("catalog/vocabulary.csv"));
        check("catalog/vocabulary.csv", table).body("ok", equalTo(false)).body("diagnostics.message", not(hasSize(0)));

        String doubled = shipped("exclude/age.drl");
        check("exclude/copy.drl", doubled).body("diagnostics.code", hasItem("duplicate-id"));
    }

    /** The row that once took the check's whole time is refused, and the next caller is served. */
    @Test
    void aHostileRowIsAnsweredAtOnce() throws IOException {
        String rows = shipped("catalog/claim_words.csv")
                + "CLW900,a* .. a* .. a* .. a* .. a* .. a* .. a* .. a* b,US,error,,claims to test,say nothing,CLM01\n";
        check("catalog/claim_words.csv", rows)
                .body("ok", equalTo(false))
                .body("diagnostics.code", everyItem(equalTo("phrase-too-long")));
        check("exclude/age.drl", shipped("exclude/age.drl")).body("ok", equalTo(true));
    }

    @Test
    void nullIsAFileThatIsGone() throws IOException {
        check("exclude/age.drl", null)
                .body("ok", equalTo(false))
                .body("diagnostics.findAll { it.severity == 'error' }.code", everyItem(equalTo("unknown-rule")));
        check("catalog/citations.csv", null)
                .body("ok", equalTo(false))
                .body("diagnostics.file", hasItem("catalog/citations.csv"));
        given().contentType(ContentType.JSON)
                .body(Requests.files("exclude/age.drl", null, "exclude/years.drl", shipped("exclude/age.drl")))
                .post("/v1/rules/check")
                .then()
                .statusCode(200)
                .body("ok", equalTo(true));
    }

    @Test
    void scenariosAreCheckedToo() throws IOException {
        check("scenarios/age/new.yaml", "title: New\ngiven: { client: { skinType: drie } }\nnever: {}\n")
                .body("diagnostics.file", everyItem(equalTo("scenarios/age/new.yaml")))
                .body("diagnostics.code", hasItem("bad-given"));
    }

    @Test
    void whatItsGuardsForbidIsTold() throws IOException {
        String softer = shipped("exclude/red-flags.drl")
                .replace("refer( \"emergency\", \"Trouble", "refer( \"soon\", \"Trouble");
        check("exclude/red-flags.drl", softer)
                .body("ok", equalTo(false))
                .body("diagnostics.code", hasItem("guard-failed"))
                .body("diagnostics.file", hasItem("scenarios/guards/saf043-airway-swelling.yaml"));
    }

    @Test
    void aWeakerGuardIsTold() throws IOException {
        String guard = "scenarios/guards/saf043-airway-swelling.yaml";
        String softer = shipped(guard).replace("leastUrgency: emergency", "leastUrgency: urgent");
        check(guard, softer).body("ok", equalTo(false)).body("diagnostics.code", hasItem("guard-weakened"));
    }

    @Test
    void nothingIsPublished() throws IOException {
        String before = Objects.requireNonNull(live.current()).id();
        check("RELEASE", "another name\n").body("ok", equalTo(true));
        assertThat(Objects.requireNonNull(live.current()).id()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"X-1 a\" when eval( System.exit( 1 ) ) then end",
                "import java.lang.*; function void f() { System.exit( 1 ); }",
                "rule \"X-1 a\" when Client() then System.exit( 1 ); end",
                "rule",
                "\u0000\u0001\u202e",
                "rule \"",
                "/* never closed"
            })
    void hostileText_isToldAndNotRun(String text) {
        check("exclude/a.drl", text).body("ok", equalTo(false)).body("diagnostics.file", hasItem("exclude/a.drl"));
    }

    @Test
    void deepNesting_isToldOrIsAFailureOfOneCallOnly() {
        check("exclude/a.drl", "rule \"XX-1 a\" when Client( " + "(".repeat(3_000) + " then end")
                .body("ok", equalTo(false));
        check("exclude/a.drl", "// fine\n").statusCode(200);
    }

    @Test
    void theLogHoldsNothingOfTheText() {
        var logged = new StringBuffer();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.append(entry.getMessage()).append(entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            Logger.getLogger("org.peptideadvisor.test").warning("the log is heard");
            check("exclude/secret.drl", "rule \"SECRET\" when SECRET( SECRET ) then SECRET(); end SECRET");
            check("catalog/citations.csv", "SECRET,\"SECRET\n");
            check("scenarios/secret.yaml", "SECRET: [");
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(logged.toString()).contains("the log is heard").doesNotContain("SECRET");
    }

    @Test
    void beyondWhatMayWait_isToldToComeAgain() throws Exception {
        var release = new CountDownLatch(1);
        var begun = new CountDownLatch(config.lanes().checks().workers().orElse(1));
        var waiting = new ArrayList<CompletableFuture<?>>();
        try {
            while (begun.getCount() > 0) { // a check of an earlier test may still be worked on
                waiting.add(lanes.run(WorkLane.CHECKS, () -> {
                            begun.countDown();
                            await(release);
                            return Response.noContent().build();
                        })
                        .toCompletableFuture());
                begun.await(1, TimeUnit.SECONDS);
            }
            CompletableFuture<?> last = new CompletableFuture<>();
            while (!last.isDone()) { // the first that is answered at once is turned away
                last = lanes.run(WorkLane.CHECKS, () -> {
                            await(release);
                            return Response.noContent().build();
                        })
                        .toCompletableFuture();
                waiting.add(last);
            }
            assertThat(waiting).hasSizeGreaterThan(config.lanes().checks().waiting());
            given().contentType(ContentType.JSON)
                    .body(Requests.example("check.json"))
                    .post("/v1/rules/check")
                    .then()
                    .spec(problem(429, "too-many-checks"))
                    .header("Retry-After", equalTo("1"));
            given().contentType(ContentType.JSON)
                    .body(Requests.client(""))
                    .post("/v1/advice?view=full")
                    .then()
                    .statusCode(200);
        } finally {
            release.countDown();
            waiting.forEach(CompletableFuture::join);
        }
    }

    private static void await(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void onlyPost() {
        given().get("/v1/rules/check")
                .then()
                .spec(problem(405, "method-not-allowed"))
                .header("Allow", equalTo("OPTIONS, POST"));
        given().contentType("text/plain")
                .body("x")
                .post("/v1/rules/check")
                .then()
                .spec(problem(415, "unsupported-media-type"));
    }

    private static ValidatableResponse check(String path, String text) {
        return given().contentType(ContentType.JSON)
                .body(Requests.files(path, text))
                .post("/v1/rules/check")
                .then()
                .statusCode(200);
    }

    private static String shipped(String path) throws IOException {
        return Files.readString(Path.of("rules").resolve(path));
    }
}
