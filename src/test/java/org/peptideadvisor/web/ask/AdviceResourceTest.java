package org.peptideadvisor.web.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.web.Requests;

@QuarkusTest
class AdviceResourceTest {

    @Test
    void ask_example() {
        var answer = ask(Requests.sensitiveSkin())
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("release.id", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("outcome", oneOf("proceed", "caution"))
                .body("recommendations.ingredient.class", everyItem(not("growth-factor-like")))
                .body("recommendations", not(hasSize(0)))
                .body("recommendations.rules.flatten()", everyItem(matchesPattern("[A-Z]+-\\d+")))
                .body("exclusions.subject.id", hasItem("scent"))
                .body("missing", hasSize(0))
                .extract()
                .jsonPath();

        assertThat(UUID.fromString(answer.getString("decisionId")).version()).isEqualTo(7);
        assertThat(Duration.between(Instant.parse(answer.getString("decidedAt")), Instant.now()))
                .isBetween(Duration.ofMinutes(-1), Duration.ofMinutes(1));
    }

    @Test
    void ask_sameQuestionSameAdvice() {
        assertThat(advice(Requests.sensitiveSkin())).isEqualTo(advice(Requests.sensitiveSkin()));
    }

    @Test
    void ask_explained() {
        String request = Requests.sensitiveSkin().replaceFirst("\\{", "{ \"explain\": \"full\",");
        var answer = ask(request).statusCode(200).extract();
        String without = answer.asString()
                .replaceAll("\"(decisionId|decidedAt)\":\"[^\"]*\"", "")
                .replaceAll(",\"explanation\":.*$", "}");
        assertThat(without).isEqualTo(advice(Requests.sensitiveSkin()));
        ask(request)
                .body("explanation.complete", equalTo(true))
                .body("explanation.nodes[0].id", equalTo("/recommendations/0"))
                .body("explanation.nodes[0].kind", equalTo("finding"))
                .body("explanation.nodes.kind", hasItem("client"))
                .body("explanation.nodes.find { it.rule?.id == 'REC-012' }.rule.reading", containsString("REC-012"))
                .body("explanation.edges.from", hasItem("sensitivity: high"));
    }

    @Test
    void ask_explainedInAnotherWay() {
        ask(Requests.sensitiveSkin().replaceFirst("\\{", "{ \"explain\": \"some\","))
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", equalTo(List.of("/explain")))
                .body("faults.code", equalTo(List.of("unknown-id")));
    }

    @Test
    void ask_nothingAsked() {
        ask(Requests.client(""))
                .statusCode(200)
                .body("missing.fact", hasItem("conditions"))
                .body("routine.morning.ingredient", not(hasItem("retinol")));
    }

    @Test
    void ask_everyFaultAtOnceWithItsPlace() {
        ask(Requests.client("'age': 400, 'colour': 1, 'concerns': [{'id': 'wrinkels'}], 'uses': [{'when': 'evening'}]"))
                .spec(problem(400, "invalid-request"))
                .body("detail", equalTo("4 faults were found."))
                .body(
                        "faults.pointer",
                        equalTo(List.of("/client/age", "/client/colour", "/client/concerns/0/id", "/client/uses/0/id")))
                .body("faults.code", equalTo(List.of("out-of-range", "unknown-field", "unknown-id", "missing-field")))
                .body("faults[2].message", containsString("\"wrinkles\""));
    }

    @Test
    void ask_problemExampleIsWhatIsAnswered() {
        String problem = ask(Requests.client("'age': 121, 'concerns': [{'id': 'wrinkels'}]"))
                .extract()
                .asString();
        assertThat(problem).isEqualToIgnoringWhitespace(Requests.example("two-faults.json"));
    }

    @Test
    void ask_withoutContentTypeCharsetOrBody() {
        given().contentType("application/json")
                .post("/v1/advice?view=full")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("empty-body")));
        ask("").spec(problem(400, "invalid-request")).body("faults.code", equalTo(List.of("empty-body")));
        given().contentType("application/json; charset=utf-8")
                .body(Requests.client(""))
                .post("/v1/advice?view=full")
                .then()
                .statusCode(200);
    }

    @Test
    void ask_badJson() {
        ask("{\"client\": }").spec(problem(400, "invalid-request")).body("faults[0].code", equalTo("malformed-json"));
        ask("[]").spec(problem(400, "invalid-request")).body("faults[0].code", equalTo("wrong-type"));
        ask("{} {}").spec(problem(400, "invalid-request")).body("faults[0].code", equalTo("trailing-content"));
        ask("[".repeat(50_000)).spec(problem(400, "invalid-request")).body("faults[0].code", equalTo("too-deep"));
        ask("{\"client\":{},\"client\":{}}")
                .spec(problem(400, "invalid-request"))
                .body("faults[0].pointer", equalTo("/client"))
                .body("faults[0].code", equalTo("duplicate-field"));
    }

    @Test
    void ask_wrongMediaType() {
        given().contentType("text/plain")
                .body("{}")
                .post("/v1/advice?view=full")
                .then()
                .spec(problem(415, "unsupported-media-type"));
        given().contentType("application/x-www-form-urlencoded")
                .body("client=x")
                .post("/v1/advice?view=full")
                .then()
                .spec(problem(415, "unsupported-media-type"));
    }

    @Test
    void ask_wrongAccept() {
        given().contentType(ContentType.JSON)
                .accept("text/html")
                .body(Requests.client(""))
                .post("/v1/advice?view=full")
                .then()
                .spec(problem(406, "not-acceptable"));
    }

    @Test
    void ask_wrongMethod() {
        given().get("/v1/advice")
                .then()
                .spec(problem(405, "method-not-allowed"))
                .header("Allow", equalTo("OPTIONS, POST"));
        given().delete("/v1/advice").then().spec(problem(405, "method-not-allowed"));
    }

    private static String advice(String request) {
        return ask(request).extract().asString().replaceAll("\"(decisionId|decidedAt)\":\"[^\"]*\"", "");
    }

    private static ValidatableResponse ask(String request) {
        return given().contentType(ContentType.JSON)
                .body(request)
                .post("/v1/advice?view=full")
                .then();
    }
}
