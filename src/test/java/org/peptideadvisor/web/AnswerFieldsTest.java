package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The header fields of answers: what keeps browsers and caches from doing harm with them, and what saves time. */
@QuarkusTest
class AnswerFieldsTest {

    private static final String PAGE = "/q/swagger-ui/";
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*src=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private String decision;
    private String release;

    @BeforeEach
    void decide() {
        Response answer = given().contentType(ContentType.JSON)
                .body(Requests.sensitiveSkin())
                .post("/v1/advice");
        decision = answer.path("decisionId");
        release = answer.path("release.id");
    }

    @Test
    void everyAnswer_isGuarded() {
        answers().forEach((call, answer) -> {
            assertThat(answer.header("X-Content-Type-Options")).as(call).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(call).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).as(call).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).as(call).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(call).isEqualTo("same-origin");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(call)
                    .startsWith("default-src 'none'; ")
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'");
            assertThat(answer.header("Content-Security-Policy").contains("script-src"))
                    .as(call)
                    .isEqualTo(call.contains(PAGE));
            Instant date = ZonedDateTime.parse(answer.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            assertThat(Duration.between(date, Instant.now()).abs()).as(call).isLessThan(Duration.ofMinutes(1));
            assertThat(answer.headers().getList("Date")).as(call).hasSize(1);
            assertThat(answer.header("X-Request-Id")).as(call).matches("[0-9a-f-]{36}");
            assertThat(answer.headers().getList("Cache-Control").stream().map(Header::getValue))
                    .as(call)
                    .hasSize(1);
        });
    }

    @Test
    void whatIsOfAClient_isKeptByNobody() {
        answers().forEach((call, answer) -> {
            boolean fixed = call.matches(".*(vocabulary|ingredients|sources|rules|files|diff/.*|openapi|/log/.*)")
                    && answer.statusCode() < 400;
            if (!fixed && !call.contains(PAGE)) {
                assertThat(answer.header("Cache-Control")).as(call).isEqualTo("no-store");
                assertThat(answer.header("ETag")).as(call).isNull();
            }
        });
    }

    @Test
    void aPageOfElsewhere_isToldNothing() {
        for (String path : List.of(
                "/v1/rules", "/v1/decisions", "/q/openapi", "/q/health", "/q/metrics", "/q/swagger-ui/", "/nothing")) {
            for (String method : List.of("GET", "OPTIONS", "POST")) {
                Response answer = given().header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "GET")
                        .request(method, path);
                assertThat(answer.headers().asList().stream().map(Header::getName))
                        .as(method + " " + path)
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
            }
        }
    }

    /** A script of the page that is another than the policy names would not run. */
    @Test
    void thePageOfTheDescription_runsItsOwnScriptsOnly() throws Exception {
        Response page = given().get(PAGE + "index.html");
        String policy = page.header("Content-Security-Policy");
        var digests = new ArrayList<String>();
        Matcher scripts = SCRIPT.matcher(page.asString());
        while (scripts.find()) {
            digests.add("'sha256-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256")
                                    .digest(scripts.group(1).getBytes(StandardCharsets.UTF_8)))
                    + "'");
        }
        assertThat(digests).hasSize(2);
        assertThat(policy).contains(digests).doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(page.asString())
                .doesNotContainPattern("<[a-z][^>]* on[a-z]+=")
                .doesNotContain("javascript:", "http://", "https://cdn");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void aRequestId_comesBack() {
        given().header("X-Request-Id", "app-7.Q_1")
                .get("/v1/rules/XX")
                .then()
                .statusCode(404)
                .header("X-Request-Id", "app-7.Q_1");
        given().header("X-Request-Id", "app-7")
                .get("/test/failure")
                .then()
                .statusCode(500)
                .header("X-Request-Id", "app-7")
                .body("detail", endsWith(" Its request id is app-7."));
        for (String bad : List.of("a b", "a".repeat(65), "<b>", "a\"b", "a/b")) {
            assertThat(given().header("X-Request-Id", bad).get("/v1/rules/XX").header("X-Request-Id"))
                    .matches("[0-9a-f-]{36}");
        }
    }

    @Test
    void aFailureOfOurs_isLoggedUnderItsRequestAndTrace() {
        var logged = new ArrayList<Map<String, String>>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(((ExtLogRecord) line).getMdcCopy());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger incidents = Logger.getLogger("org.peptideadvisor.incident");
        incidents.addHandler(listening);
        try {
            given().header("X-Request-Id", "app-8")
                    .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    .get("/test/failure")
                    .then()
                    .statusCode(500);
            given().header("X-Request-Id", "app-9").get("/test/failure").then().statusCode(500);
        } finally {
            incidents.removeHandler(listening);
        }
        assertThat(logged).hasSize(2);
        assertThat(logged.get(0))
                .containsEntry("request", "app-8")
                .containsEntry("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(logged.get(1)).containsEntry("request", "app-9").doesNotContainKey("traceId");
    }

    /** One answer of each sort, by the call. */
    private Map<String, Response> answers() {
        var answers = new LinkedHashMap<String, Response>();
        for (String path : List.of(
                "/v1/vocabulary",
                "/v1/ingredients",
                "/v1/sources",
                "/v1/rules",
                "/v1/rules/XX",
                "/v1/decisions",
                "/v1/decisions/" + decision,
                "/v1/decisions/" + decision + "/record",
                "/v1/decisions/" + decision + "/receipt",
                "/v1/decisions/nothing",
                "/v1/releases",
                "/v1/releases/" + release + "/files",
                "/v1/releases/" + release + "/diff/" + release,
                "/log/checkpoint",
                "/log/tile/0/000.p/1",
                "/nothing",
                "//v1/decisions",
                "/test/failure",
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                PAGE,
                PAGE + "index.html",
                PAGE + "swagger-ui.css")) {
            answers.put("GET " + path, given().urlEncodingEnabled(false).get(path));
        }
        for (String path :
                List.of("/v1/advice", "/v1/advice/unsafe-if", "/v1/interview/next", "/v1/labels", "/v1/rules/check")) {
            for (String body : List.of(Requests.sensitiveSkin(), "{\"text\": \"Aqua, Glycerin, Retinol\"}", "{")) {
                answers.put(
                        "POST " + path + " " + body,
                        given().contentType(ContentType.JSON).body(body).post(path));
            }
            answers.put(
                    "POST " + path + " as text",
                    given().contentType("text/plain").body("x").post(path));
            answers.put(
                    "POST " + path + " for a page",
                    given().contentType(ContentType.JSON)
                            .accept("text/html")
                            .body("{}")
                            .post(path));
            answers.put("DELETE " + path, given().delete(path));
            answers.put("OPTIONS " + path, given().options(path));
        }
        answers.put("POST replay", given().post("/v1/decisions/" + decision + "/replay"));
        return answers;
    }
}
