package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsTest {

    @Test
    void ready() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'live-release' }.data.id", startsWith("sha256:"));
    }

    @Test
    void metrics() {
        given().contentType(ContentType.JSON)
                .body(Requests.client("'subject': 'SECRET-SUBJECT', 'age': 42"))
                .post("/v1/advice?view=full")
                .then()
                .statusCode(200);
        given().get("/q/metrics").then().statusCode(200);

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .containsPattern("advisor_decisions_total\\{outcome=\"[a-z]+\"[^}]*} [1-9]")
                .containsPattern("advisor_decision_seconds_count [1-9]")
                .containsPattern("advisor_release_info\\{id=\"sha256:[0-9a-f]{64}\",name=\"[^\"]+\"[^}]*} 1")
                .containsPattern("advisor_release_rules [1-9]")
                .contains("advisor_release_refused 0", "advisor_retention_held 0")
                .doesNotContain("SECRET");
    }

    @Test
    void metrics_neverShowWhatClientsWrite() {
        given().post("/v1/ingredients/SECRET").then().statusCode(405);
        given().accept("text/html").get("/v1/ingredients/SECRET").then().statusCode(406);
        given().options("/v1/ingredients/SECRET").then().statusCode(204);
        given().get("/v1/ingredients/SECRET").then().statusCode(404);
        given().get("/SECRET").then().statusCode(404);
        given().body(new byte[70_000]).post("/SECRET").then().statusCode(404);
        given().request("SECRET", "/v1/rules").then().statusCode(405);

        assertThat(given().get("/q/metrics").asString())
                .contains("uri=\"/v1/ingredients/{id}\"", "uri=\"NOT_FOUND\"", "method=\"OTHER\"")
                .doesNotContain("SECRET");
    }

    @Test
    void examplesOfTheDescription_showWhatTheySay() {
        JsonPath description =
                given().accept(ContentType.JSON).get("/q/openapi").jsonPath();
        works("/v1/rules/check", "check", description).body("diagnostics.code", hasItem("unknown-id"));
        works("/v1/interview/next", "interview", description).body("question.id", equalTo("sensitivity"));
        works("/v1/advice/what-if", "retinol-after-a-peel", description).body("outcome", equalTo("possible"));
        works("/v1/advice/unsafe-if", "few-questions", description).body("hazards.size()", greaterThan(0));
    }

    private static ValidatableResponse works(String path, String example, JsonPath description) {
        Object body = description.get(
                "paths.'" + path + "'.post.requestBody.content.'application/json'.examples.'" + example + "'.value");
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    @Test
    void swaggerPage() {
        given().get("/q/swagger-ui/").then().statusCode(200).contentType(containsString("text/html"));
    }

    @Test
    void unknownAddress() {
        given().get("/nothing").then().spec(problem(404, "not-found"));
        given().get("/v1").then().spec(problem(404, "not-found"));
        given().get("/v1/nothing").then().spec(problem(404, "not-found"));
        given().post("/v1/advice/nothing").then().spec(problem(404, "not-found"));
        given().get("/q/nothing").then().spec(problem(404, "not-found"));
        given().get("/v1/rules/a/b").then().spec(problem(404, "not-found"));
    }

    @Test
    void failureOfOurOwn() {
        given().get("/test/failure")
                .then()
                .spec(problem(500, "internal-error"))
                .body("instance", matchesPattern("urn:uuid:[0-9a-f-]{36}"))
                .body("$", not(hasKey("stack")))
                .body(not(containsString("SECRET")))
                .body(not(containsString("Exception")));
    }
}
