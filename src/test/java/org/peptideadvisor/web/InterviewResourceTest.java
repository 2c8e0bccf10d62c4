package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterviewResourceTest {

    private static final String NONE = "'conditions': [], 'medications': [], 'allergies': [], 'signs': [],"
            + " 'hormonal': 'cannot-become-pregnant', 'reactions': [], 'devices': [], 'planned': [], 'stepBudget': 'standard',"
            + " 'areas': ['face'],"
            + " 'procedures': [], 'wants': {'ingredients': [], 'delivery': 'topical', 'substances': [], 'procedures': [], 'forms': [],"
            + " 'fragranceFree': false, 'vegan': false}";

    @Test
    void itBeginsWithTheTopics() {
        next("'client': {}")
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("done", equalTo(false))
                .body("question.id", equalTo("screening"))
                .body("question.text", equalTo("Does any of these apply to you?"))
                .body("question.couldChange", equalTo("safety"))
                .body("question.answer.kind", equalTo("topics"))
                .body("question.answer.at", nullValue())
                .body("question.topics", hasSize(15))
                .body("question.topics.question", hasItems("conditions", "reactions", "devices", "planned"))
                .body("question.topics[0].question", equalTo("signs"))
                .body("question.topics[0].lists.id", hasItems("rash-with-fever", "airway-swelling"))
                .body("question.topics[0].ifNot", equalTo(Map.of("client", Map.of("signs", List.of()))))
                .body("question.topics[0].ifSo", equalTo(Map.of()))
                .body(
                        "question.topics.find { it.question == 'wants-vegan' }.ifSo",
                        equalTo(Map.of("client", Map.of("wants", Map.of("vegan", true)))))
                .body("question.merge", equalTo(Map.of("asked", List.of("screening"))))
                .body("mayFollow", hasItems("signs", "age", "concerns", "hormonal", "stepBudget", "areas"))
                .body("complete", equalTo(true));
    }

    @Test
    void thenTheGravestIsAsked() {
        next("'client': {'conditions': []}, 'asked': ['screening']")
                .statusCode(200)
                .body("question.id", equalTo("signs"))
                .body("question.answer.at", equalTo("/client/signs"))
                .body("question.answer.kind", equalTo("many"))
                .body("question.answer.kinds", equalTo(List.of("sign")))
                .body("question.answer.options.label", hasItem("Painful rash"))
                .body("question.merge.asked", equalTo(List.of("screening", "signs")));
    }

    @Test
    void anEmergencyIsToldAtOnce() {
        next("'client': {'signs': ['airway-swelling']}, 'asked': ['screening']")
                .statusCode(200)
                .body("done", equalTo(false))
                .body("referrals.urgency", hasItem("emergency"));
    }

    @Test
    void whatWasPutIsNotPutAgain() {
        String client = "'client': {'age': 42, 'concerns': [{'id': 'wrinkles'}], 'uses': [], " + NONE + "}";
        next(client).body("question.id", equalTo("sensitivity"));
        next(client + ", 'asked': ['sensitivity']").body("question.id", not(equalTo("sensitivity")));
    }

    @Test
    void itEndsWhereTheAdviceIsThatOfAllQuestions() {
        String client = "{'age': 42, 'skinType': 'dry', 'sensitivity': 'none', 'concerns': [{'id': 'wrinkles'}],"
                + " 'uses': [], " + NONE + "}";
        next("'client': " + client)
                .statusCode(200)
                .body("done", equalTo(true))
                .body("question", nullValue())
                .body("$", not(hasKey("advice")))
                .body("mayFollow", empty());
        given().contentType(ContentType.JSON)
                .body(("{'client': " + client + "}").replace('\'', '"'))
                .post("/v1/advice?view=full")
                .then()
                .statusCode(200)
                .body("recommendations.ingredient.class", not(empty()))
                .body("missing.fact", equalTo(List.of("phototype")))
                .body("missing.couldChange", equalTo(List.of("nothing")));
    }

    @Test
    void everyFaultAtOnceWithItsPlace() {
        next("'client': {'age': 400}, 'asked': ['screening', 'colour'], 'explain': 'full'")
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", equalTo(List.of("/asked/1", "/client/age", "/explain")))
                .body("faults.code", equalTo(List.of("unknown-id", "out-of-range", "unknown-field")));
        next("'asked': 'screening'")
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", equalTo(List.of("/asked", "/client")))
                .body("faults.code", everyItem(not(equalTo("unknown-field"))));
        given().get("/v1/interview/next").then().spec(problem(405, "method-not-allowed"));
        given().contentType("text/plain")
                .body("x")
                .post("/v1/interview/next")
                .then()
                .statusCode(415);
        given().contentType(ContentType.JSON)
                .body("{\"client\":{},\"asked\":[]}")
                .post("/v1/advice?view=full")
                .then()
                .spec(problem(400, "invalid-request"));
    }

    @Test
    void theSameStepTheSameBytes() {
        assertThat(next("'client': {'age': 30}").extract().asString())
                .isEqualTo(next("'client': {'age': 30}").extract().asString());
    }

    private static ValidatableResponse next(String fields) {
        return given().contentType(ContentType.JSON)
                .body(("{" + fields + "}").replace('\'', '"'))
                .post("/v1/interview/next")
                .then();
    }
}
