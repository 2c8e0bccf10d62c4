package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code POST /v1/labels}; {@link ContractFilter} holds every answer against the API description. */
@QuarkusTest
class LabelResourceTest {

    @Test
    void answersWhatALabelHolds() {
        read("Ingredients: Aqua, Glycerin, Nlacinamide, Matrixyl 3000 [Palmitoyl Tripeptide-1, Palmitoyl Tetrapeptide-7], Vitamin C,"
                        + " Foo Peptide, Parfum. May contain: CI 75470. Rinse well.")
                .statusCode(200)
                .body("release.id", startsWith("sha256:"))
                .body("use.value", equalTo("rinse-off"))
                .body("lists.section", contains("ingredients", "may-contain"))
                .body("items.find { it.raw == 'Matrixyl 3000' }.position", nullValue())
                .body("peptides.id", contains("palmitoyl-tripeptide-1", "palmitoyl-tetrapeptide-7"))
                .body("bothPartsOfBlend", contains("matrixyl-3000-blend"))
                .body("allergens.certain.allergy", contains("fragrance"))
                .body("allergens.mayContain.allergy", contains("carmine"))
                .body("repaired.readAs", contains("Niacinamide"))
                .body("ambiguous.raw", contains("Vitamin C"))
                .body("unknown.find { it.raw == 'Foo Peptide' }.looksLike", contains("peptide"));
    }

    @Test
    void twoProductsEachSayTheirUse() {
        read("Cleansing Foam\nIngredients: Aqua, Sodium Laureth Sulfate\nRinse well.\nSerum\nIngredients: Aqua, Retinol")
                .statusCode(200)
                .body("lists.product", contains(1, 2))
                .body("lists.use", contains("rinse-off", "leave-on"));
    }

    @Test
    void aTextThatIsNoListStatesNothing() {
        read("I would like a cream.")
                .statusCode(200)
                .body("outcome", equalTo("no-list"))
                .body("items", empty());
    }

    @Test
    void refusesWhatIsNotInOrder() {
        read("a".repeat(20_001)).statusCode(400).body("faults.code", hasItem("too-long"));
        post("{}").statusCode(400).body("faults.code", hasItem("missing-field"));
        post("{\"text\": null}").statusCode(400).body("faults.code", hasItem("null-value"));
        post("{\"text\": 1}").statusCode(400).body("faults.code", hasItem("wrong-type"));
        post("{\"txt\": \"Aqua\"}").statusCode(400).body("faults.code", hasItem("unknown-field"));
        post("{\"text\": \"" + "a".repeat(70_000) + "\"}").statusCode(413);
    }

    /** The text is a client's: no fault quotes it. */
    @Test
    void noFaultQuotesTheText() {
        String answer = post("{\"text\": \"SECRETNAME\", \"text\": \"SECRETNAME\"}")
                .statusCode(400)
                .extract()
                .asString();
        assertThat(answer).doesNotContain("SECRETNAME");
    }

    private static ValidatableResponse read(String text) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/v1/labels")
                .then();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/labels")
                .then();
    }
}
