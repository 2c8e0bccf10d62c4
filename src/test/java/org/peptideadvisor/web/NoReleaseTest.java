package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(NoReleaseTest.NoRules.class)
class NoReleaseTest {

    public static final class NoRules implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("advisor.rules", "target/there-are-no-rules-here", "advisor.data", "target/no-release-data");
        }
    }

    @Test
    void ask() {
        given().contentType(ContentType.JSON)
                .body(Requests.client(""))
                .post("/v1/advice?view=full")
                .then()
                .spec(problem(503, "no-release"))
                .header("Retry-After", equalTo("5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/vocabulary",
                "/v1/ingredients",
                "/v1/ingredients/retinol",
                "/v1/sources",
                "/v1/rules",
                "/v1/rules/X-1"
            })
    void lookUp(String path) {
        given().get(path).then().spec(problem(503, "no-release")).header("Retry-After", equalTo("5"));
    }

    /** Translations are part of a release. */
    @Test
    void consult_isToldInEnglish() {
        String token = given().accept("text/html")
                .get("/")
                .asString()
                .replaceAll("(?s).*name=\"changeToken\" value=\"([^\"]*)\".*", "$1");
        String page = given().accept("text/html")
                .header("Accept-Language", "de")
                .contentType(ContentType.URLENC.withCharset("utf-8"))
                .formParam("action", "start")
                .formParam("changeToken", token)
                .post("/consult")
                .then()
                .statusCode(503)
                .extract()
                .asString();
        assertThat(page).contains("<html lang=\"en\">", "The service cannot answer right now");
    }

    @Test
    void check() {
        given().contentType(ContentType.JSON)
                .body(Requests.example("check.json"))
                .post("/v1/rules/check")
                .then()
                .spec(problem(503, "no-release"))
                .header("Retry-After", equalTo("5"));
    }

    @Test
    void notReadyButAlive() {
        given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
        given().get("/q/health/live").then().statusCode(200);
    }
}
