package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhatIfResourceTest {

    private static final String CLIENT =
            "'client': {'age': 35, 'sensitivity': 'none', 'concerns': [{'id': 'wrinkles'}],"
                    + " 'conditions': [], 'medications': [], 'uses': [],"
                    + " 'procedures': [{'id': 'superficial-peel', 'daysAgo': 4}]}";

    @Test
    void theLeastChangesAreProposed() {
        ask("what-if", CLIENT + ", 'ingredient': 'retinol'")
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("release.id", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("subject.kind", equalTo("ingredient"))
                .body("outcome", equalTo("possible"))
                .body("proposals.changes.text.flatten()", equalTo(List.of("Wait 7 days.")))
                .body("proposals[0].changes[0].kind", equalTo("wait"))
                .body("proposals[0].changes[0].days", equalTo(7))
                .body("proposals[0].reasons.rule", hasItem("SUP-031"))
                .body("standing", empty())
                .body("complete", equalTo(true));
    }

    @Test
    void whatIsProposedKeepsItsWordWhenItIsAsked() {
        String later = CLIENT.replace("'daysAgo': 4", "'daysAgo': 11");
        given().contentType(ContentType.JSON)
                .body(("{" + later + "}").replace('\'', '"'))
                .post("/v1/advice?view=full")
                .then()
                .statusCode(200)
                .body("supporting.ingredient.id", hasItem("retinol"));
        ask("what-if", later + ", 'ingredient': 'retinol'").statusCode(200).body("outcome", equalTo("already"));
    }

    @Test
    void whatNobodyChangesIsTold() {
        ask(
                        "what-if",
                        CLIENT.replace("'conditions': []", "'conditions': ['pregnancy']")
                                + ", 'liftExclusion': 'retinol'")
                .statusCode(200)
                .body("outcome", equalTo("none"))
                .body("proposals", empty())
                .body("standing.fact", hasItem("condition: pregnancy"))
                .body("standing.kind", everyItem(equalTo("body")));
    }

    @Test
    void aRuleIsLifted() {
        ask("what-if", CLIENT.replace("}]}", "}], 'wants': {'forms': ['oil']}}") + ", 'liftRule': 'FRM-017'")
                .statusCode(200)
                .body("subject.kind", equalTo("rule"))
                .body("proposals[0].changes.kind", equalTo(List.of("wish")));
    }

    @Test
    void everyFaultAtOnceWithItsPlace() {
        ask("what-if", CLIENT)
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("one-of")))
                .body("faults.message", hasItem(containsString("ingredient, class, group, liftExclusion, liftRule")));
        ask("what-if", CLIENT + ", 'class': 'signal', 'liftRule': 'FRM-017'")
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("one-of")));
        ask("what-if", "'client': {'age': 400}, 'liftRule': 'REC-0', 'rule': 'REC-001'")
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", equalTo(List.of("/client/age", "/liftRule", "/rule")))
                .body("faults.code", equalTo(List.of("out-of-range", "unknown-id", "unknown-field")));
        ask("unsafe-if", CLIENT + ", 'ingredient': 'retinol'")
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", equalTo(List.of("/ingredient")));
        ask("unsafe-if", "'on': '2026-11-22'")
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("missing-field")));
        given().get("/v1/advice/what-if").then().spec(problem(405, "method-not-allowed"));
        given().get("/v1/advice/unsafe-if").then().spec(problem(405, "method-not-allowed"));
    }

    @Test
    void whatWouldMakeTheAdviceUnsafe() {
        String client = CLIENT.replace("'conditions': [], ", "").replace("'daysAgo': 4", "'daysAgo': 40");
        ask("unsafe-if", client)
                .statusCode(200)
                .body("hazards", not(empty()))
                .body("hazards[0].fact", equalTo("sign: airway-swelling"))
                .body("hazards[0].referrals.urgency", equalTo(List.of("emergency")))
                .body("hazards[0].held", equalTo(true))
                .body("hazards.find { it.fact == 'condition: eczema-flare' }.asked", equalTo(false))
                .body("hazards.find { it.fact == 'condition: eczema-flare' }.question", equalTo("conditions"))
                .body("complete", equalTo(true));
    }

    @Test
    void theSameQuestionTheSameBytes() {
        String question = CLIENT + ", 'class': 'copper'";
        assertThat(ask("what-if", question).extract().asString())
                .isEqualTo(ask("what-if", question).extract().asString());
    }

    private static ValidatableResponse ask(String about, String fields) {
        return given().contentType(ContentType.JSON)
                .body(("{" + fields + "}").replace('\'', '"'))
                .post("/v1/advice/" + about)
                .then();
    }
}
