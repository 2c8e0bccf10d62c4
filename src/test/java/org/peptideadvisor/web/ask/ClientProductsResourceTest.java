package org.peptideadvisor.web.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.web.Requests;

/** Products by name and label over HTTP; every answer is held against the OpenAPI document. */
@QuarkusTest
class ClientProductsResourceTest {

    private static final String CREAM = "{'name': 'Night cream', 'when': 'evening', 'perWeek': 3,"
            + " 'label': 'Ingredients: Aqua, Glycerin, Retinol, Phenoxyethanol'}";

    @Test
    void aProductIsAStepOfThePlan_andStopsAsAWhole() {
        ask(CREAM, "'hormonal': 'cannot-become-pregnant'", "")
                .statusCode(200)
                .body("products.find { it.name == 'Night cream' }.holds", hasItems("retinol", "glycerin"))
                .body("plan.phases[0].evening.product", hasItem("Night cream"))
                .body("stop.product", not(hasItem("Night cream")));
        ask(CREAM, "'hormonal': 'pregnant'", "?view=full")
                .statusCode(200)
                .body("stop.find { it.product == 'Night cream' }.id", equalTo("retinol"))
                .body("plan.phases.evening.flatten().product", not(hasItem("Night cream")));
    }

    @Test
    void aWrongProductIsToldWhatToFix() {
        ask(
                        "{'when': 'noon'}, {'name': '\\u202Egnip', 'brand': 'x'}, {'name': ' '}, " + CREAM + ", "
                                + CREAM,
                        "'age': 40",
                        "")
                .spec(problem(400, "invalid-request"))
                .body("faults.find { it.pointer == '/client/products/0/label' }.code", equalTo("missing-field"))
                .body("faults.find { it.pointer == '/client/products/1/name' }.code", equalTo("control-character"))
                .body("faults.find { it.pointer == '/client/products/1/brand' }.code", equalTo("unknown-field"))
                .body("faults.find { it.pointer == '/client/products/2/name' }.code", equalTo("blank"))
                .body("faults.find { it.pointer == '/client/products/4' }.code", equalTo("duplicate"));
        ask("{'name': '" + "n".repeat(81) + "'}", "'age': 40", "")
                .statusCode(400)
                .body("faults.code", hasItem("too-long"));
    }

    @Test
    void aNameThatIsSpeltWithEscapesIsReadAsWell() {
        String body = "{\"client\": {\"\\u0070roducts\": [" + CREAM.replace('\'', '"') + "]}}";
        String answer = given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/advice")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).contains("Night cream");
    }

    private static ValidatableResponse ask(String products, String further, String query) {
        return given().contentType(ContentType.JSON)
                .body(Requests.client(further + ", 'products': [" + products + "]"))
                .post("/v1/advice" + query)
                .then();
    }
}
