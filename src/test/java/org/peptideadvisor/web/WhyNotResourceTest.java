package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhyNotResourceTest {

    private static final String CLIENT =
            "'client': {'age': 42, 'sensitivity': 'none', 'concerns': [{'id': 'redness'}, {'id': 'dryness'}],"
                    + " 'conditions': [], 'allergies': ['copper']}";

    @Test
    void whatARuleFellShortOf() {
        ask(CLIENT + ", 'ingredient': 'acetyl-tetrapeptide-5'")
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("release.id", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("subject.kind", equalTo("ingredient"))
                .body("subject.id", equalTo("acetyl-tetrapeptide-5"))
                .body("outcome", equalTo("not-concluded"))
                .body("exclusions", empty())
                .body("rules.rule", equalTo(List.of("REC-056", "REC-057")))
                .body("rules[0].title", equalTo("Puffiness: eye peptides"))
                .body("rules[0].reading", startsWith("If the client names puffiness"))
                .body("rules[0].missing.condition", equalTo("the client names puffiness under the eyes as a concern"))
                .body("rules[0].missing.fact", equalTo("Concern.id"))
                .body("rules[0].missing.needed", equalTo("puffiness"))
                .body("rules[0].missing.actual", equalTo(List.of("dryness", "redness")))
                .body("complete", equalTo(true));
    }

    @Test
    void anotherNameIsLedBackToTheId() {
        ask(CLIENT + ", 'ingredient': 'Eyeseryl'").statusCode(200).body("subject.id", equalTo("acetyl-tetrapeptide-5"));
    }

    @Test
    void whatKeepsItFromTheEvening() {
        ask(CLIENT + ", 'ingredient': 'mineral-sunscreen', 'session': 'evening'")
                .statusCode(200)
                .body("outcome", equalTo("elsewhere"))
                .body("place.session", equalTo("evening"))
                .body("place.standsIn", equalTo(List.of("morning")))
                .body("place.causes.kind", equalTo(List.of("no-step")));
        ask(CLIENT + ", 'ingredient': 'mineral-sunscreen', 'inPlan': true")
                .statusCode(200)
                .body("outcome", equalTo("concluded"));
        ask(CLIENT + ", 'ingredient': 'acetyl-tetrapeptide-5', 'day': 3")
                .statusCode(200)
                .body("outcome", equalTo("not-concluded"))
                .body("place", equalTo(null));
    }

    @Test
    void aPlaceIsOneOfThePlanAndOfAThingThatMayBeThere() {
        ask(CLIENT + ", 'ingredient': 'retinol', 'session': 'noon', 'day': 8")
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", equalTo(List.of("/day", "/session")))
                .body("faults.code", equalTo(List.of("out-of-range", "unknown-id")));
        ask(CLIENT + ", 'rule': 'REC-001', 'session': 'evening'")
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("only-with")));
    }

    @Test
    void whatKeepsItOut() {
        ask(CLIENT + ", 'ingredient': 'copper-tripeptide-1'")
                .statusCode(200)
                .body("outcome", equalTo("excluded"))
                .body("exclusions", not(empty()))
                .body("exclusions[0].reasons.facts.flatten()", hasItem("allergy: copper"));
    }

    @Test
    void whatNobodyAsked() {
        ask("'client': {}, 'assessment': 'sensitive-skin'")
                .statusCode(200)
                .body("outcome", equalTo("not-concluded"))
                .body("rules.find { it.rule == 'ASM-012' }.missing.actual", equalTo(List.of("not asked")))
                .body("rules.find { it.rule == 'ASM-013' }.missing.actual", equalTo(List.of("not asked")));
    }

    @Test
    void anAssessmentIsFollowedToTheRulesBehindIt() {
        ask(CLIENT + ", 'rule': 'REC-012'")
                .statusCode(200)
                .body("because", equalTo("The rule needs that the skin is sensitive."))
                .body("rules[0].missing.fact", equalTo("Assessment.id"))
                .body("rules[0].behind.rule", hasItem("ASM-012"))
                .body("rules[0].behind.find { it.rule == 'ASM-012' }.missing.needed", equalTo("moderate or high"))
                .body("rules[0].behind.find { it.rule == 'ASM-012' }.missing.actual", equalTo(List.of("none")));
    }

    @Test
    void exactlyOneThingIsAskedAbout() {
        ask(CLIENT)
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("one-of")))
                .body("faults.message", hasItem(containsString("ingredient, class, group")));
        ask(CLIENT + ", 'class': 'soothing', 'group': 'eye'")
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("one-of")));
    }

    @Test
    void everyFaultAtOnceWithItsPlace() {
        ask("'client': {'age': 400}, 'rule': 'REC-0', 'colour': 1")
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", equalTo(List.of("/client/age", "/colour", "/rule")))
                .body("faults.code", equalTo(List.of("out-of-range", "unknown-field", "unknown-id")));
        ask(CLIENT + ", 'ingredient': 'retinoll'")
                .spec(problem(400, "invalid-request"))
                .body("faults[0].pointer", equalTo("/ingredient"))
                .body("faults[0].message", containsString("\"retinol\""));
        ask(CLIENT + ", 'class': null").spec(problem(400, "invalid-request")).body("faults[0].code", equalTo("one-of"));
        given().contentType(ContentType.JSON)
                .post("/v1/advice/why-not")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("empty-body")));
        given().get("/v1/advice/why-not").then().spec(problem(405, "method-not-allowed"));
        given().contentType("text/plain")
                .body("x")
                .post("/v1/advice/why-not")
                .then()
                .statusCode(415);
    }

    @Test
    void anAdviceIsNotAQuestion() {
        given().contentType(ContentType.JSON)
                .body(("{" + CLIENT + ", 'ingredient': 'retinol'}").replace('\'', '"'))
                .post("/v1/advice?view=full")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("unknown-field")));
    }

    @Test
    void theSameQuestionTheSameBytes() {
        String question = CLIENT + ", 'class': 'signal'";
        assertThat(ask(question).extract().asString())
                .isEqualTo(ask(question).extract().asString());
    }

    private static ValidatableResponse ask(String fields) {
        return given().contentType(ContentType.JSON)
                .body(("{" + fields + "}").replace('\'', '"'))
                .post("/v1/advice/why-not")
                .then();
    }
}
