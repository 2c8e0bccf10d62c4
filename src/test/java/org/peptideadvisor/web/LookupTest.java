package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LookupTest {

    @Test
    void vocabulary() {
        given().get("/v1/vocabulary")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("W/\"sha256:"))
                .body("release.id", startsWith("sha256:"))
                .body("terms.findAll { it.kind == 'concern' }.id", hasItems("wrinkles", "redness"))
                .body("terms.findAll { it.kind == 'ingredient' }.id", hasItem("copper-tripeptide-1"))
                .body("terms.findAll { it.kind == 'active' }.id", hasItem("retinol"))
                .body("terms.findAll { it.kind == 'group' }.id", hasItems("aha", "retinoid"))
                .body("terms.kind", not(hasItem("assessment")))
                .body("terms.label", everyItem(not("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/vocabulary", "/v1/ingredients", "/v1/ingredients/retinol", "/v1/sources", "/v1/rules"})
    void unchanged(String path) {
        String tag = given().get(path).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        for (String named : new String[] {
            tag.substring(2), "*", "\"other\", " + tag, "W/\"other\"," + tag.substring(2) + " , \"third\""
        }) {
            given().header("If-None-Match", named).get(path).then().statusCode(304);
        }
        given().header("If-None-Match", "\"other\"", tag).get(path).then().statusCode(304);
    }

    @Test
    void sources() {
        given().get("/v1/sources")
                .then()
                .statusCode(200)
                .body("release.id", startsWith("sha256:"))
                .body("sources.find { it.id == 'ROB05' }.text", containsString("Robinson"))
                .body("sources.find { it.id == 'ROB05' }.address", not(""))
                .body("sources.read", everyItem(not("")));
    }

    @Test
    void ingredients() {
        given().get("/v1/ingredients")
                .then()
                .statusCode(200)
                .body("ingredients.size()", greaterThan(100))
                .body("ingredients.find { it.id == 'copper-tripeptide-1' }.class", equalTo("carrier"))
                .body("ingredients.find { it.id == 'copper-tripeptide-1' }.kind", equalTo("ingredient"))
                .body("ingredients.find { it.id == 'retinol' }.groups", hasItem("retinoid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acetyl-hexapeptide-8", "Argireline", "ARGIRELINE", "Acetyl Hexapeptide-3"})
    void ingredient_byAnyName(String name) {
        given().get("/v1/ingredients/{id}", name)
                .then()
                .statusCode(200)
                .body("id", equalTo("acetyl-hexapeptide-8"))
                .body("class", equalTo("neurotransmitter-inhibitor"))
                .body("evidence.verified", notNullValue());
    }

    @Test
    void ingredient_active() {
        given().get("/v1/ingredients/tretinoin")
                .then()
                .statusCode(200)
                .body("kind", equalTo("active"))
                .body("prescription", equalTo(true));
    }

    @Test
    void ingredient_unknown() {
        given().get("/v1/ingredients/retinolo")
                .then()
                .spec(problem(404, "not-found"))
                .body("detail", equalTo("No such ingredient; did you mean \"retinol\"?"))
                .body("faults[0].code", equalTo("unknown-id"));
        given().get("/v1/ingredients/{id}", "<script>")
                .then()
                .spec(problem(404, "not-found"))
                .body(not(containsString("script")));
        given().urlEncodingEnabled(false).get("/v1/ingredients/%FF").then().spec(problem(404, "not-found"));
        String tag = given().get("/v1/ingredients").header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/ingredients/retinolo")
                .then()
                .spec(problem(404, "not-found"));
    }

    @Test
    void rules() {
        String id = given().get("/v1/rules")
                .then()
                .statusCode(200)
                .body("rules.size()", greaterThan(10))
                .body("rules.folder", everyItem(notNullValue()))
                .body("rules.reading", everyItem(endsWith(")")))
                .extract()
                .path("rules[0].id");
        given().get("/v1/rules/{id}", id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("title", notNullValue())
                .body("text", startsWith("rule \"" + id))
                .body("file", containsString(".drl"))
                .body("line", greaterThan(0))
                .body("metadata.owner", equalTo("dermatology"))
                .body("metadata.reviewed", nullValue())
                .body("metadata.reviewBy", equalTo("2027-11-01"))
                .body("metadata.evidence", notNullValue())
                .body("metadata.grade", notNullValue())
                .body("metadata.basis", notNullValue());
    }

    @Test
    void rules_thatAreAskedFor() {
        given().get("/v1/rules?folder=exclude&verb=refer&reviewed=false&q=pregnan")
                .then()
                .statusCode(200)
                .body("rules", not(empty()))
                .body("rules.folder", everyItem(equalTo("exclude")))
                .body("rules.text", everyItem(containsString("refer(")))
                .body("rules.reading.collect { it.toLowerCase() }", everyItem(containsString("pregnan")))
                .body("next", nullValue());
        given().get("/v1/rules?ingredient=Argireline&grade=B")
                .then()
                .statusCode(200)
                .body("rules.text", everyItem(containsString("\"acetyl-hexapeptide-8\"")))
                .body("rules.metadata.grade", everyItem(equalTo("B")));
        given().get("/v1/rules?ingredient=retinol").then().statusCode(200).body("rules", not(empty()));
        given().get("/v1/rules?reviewed=true").then().statusCode(200).body("rules", empty());
    }

    @Test
    void ingredients_thatAreAskedFor() {
        given().get("/v1/ingredients?kind=active&group=retinoid")
                .then()
                .statusCode(200)
                .body("ingredients.id", hasItems("retinol", "tretinoin"))
                .body("ingredients.kind", everyItem(equalTo("active")));
        given().get("/v1/ingredients?class=carrier&grade=A&q=COPPER")
                .then()
                .statusCode(200)
                .body("ingredients", not(empty()))
                .body("ingredients.class", everyItem(equalTo("carrier")))
                .body("ingredients.evidence.grade", everyItem(equalTo("A")));
        given().get("/v1/ingredients?q=matrixyl").then().body("ingredients.id", hasItem("palmitoyl-pentapeptide-4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "ingredients"})
    void pagesTogetherAreTheWholeList(String list) {
        List<String> whole = given().get("/v1/" + list).path(list + ".id");
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            JsonPath page = given().get("/v1/" + list + "?limit=40" + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            found.addAll(page.getList(list + ".id"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(found).isEqualTo(whole).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /v1/rules?folder=excludes          | folder     | unknown-id    | No such folder; did you mean exclude?
            /v1/rules?verb=referr              | verb       | unknown-id    | No such verb; did you mean refer?
            /v1/rules?ingredient=retinolo      | ingredient | unknown-id    | No such ingredient; did you mean "retinol"?
            /v1/rules?grade=Z                  | grade      | unknown-id    | Must be one of A, B, C, E, G.
            /v1/rules?limit=501                | limit      | out-of-range  | Must be from 1 to 500.
            /v1/rules?cursor=after-x           | cursor     | bad-cursor    | Must be the value of next in an earlier answer of the same release; else begin without it.
            /v1/rules?q=                       | q          | too-long      | Must have 1 to 160 characters, and no control characters.
            /v1/ingredients?kind=peptide       | kind       | unknown-id    | Must be one of ingredient, active.
            /v1/ingredients?group=retinoids    | group      | unknown-id    | No such group; did you mean retinoid?
            /v1/ingredients?clas=signal        |            | unknown-parameter | No such parameter; did you mean class?
            /v1/vocabulary?kind=concern        |            | unknown-parameter | No such parameter; this address takes none.
            """)
    void whatIsAskedForWrongly(String address, String pointer, String code, String message) {
        given().get(address)
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.size()", equalTo(1))
                .body("faults[0].pointer", equalTo(pointer == null ? "" : pointer))
                .body("faults[0].code", equalTo(code))
                .body("faults[0].message", equalTo(message));
    }

    @Test
    void rule_inPlainWords() {
        given().get("/v1/rules/SAF-705")
                .then()
                .statusCode(200)
                .body(
                        "reading",
                        equalTo("If the client wants vegan products, keep out all collagen of animal origin, because"
                                + " “You want vegan products, and this collagen comes from animals.” (SAF-705, grade E:"
                                + " practice, settled by no source that we read, not yet reviewed by a clinician)"));
    }

    @Test
    void rule_unknown() {
        given().get("/v1/rules/saf-110")
                .then()
                .spec(problem(404, "not-found"))
                .body("detail", equalTo("No such rule; did you mean \"SAF-110\"?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/vocabulary", "/v1/ingredients", "/v1/ingredients/retinol", "/v1/sources", "/v1/rules"})
    void wrongMethodOrAccept(String path) {
        given().post(path)
                .then()
                .spec(problem(405, "method-not-allowed"))
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().accept("text/html").get(path).then().spec(problem(406, "not-acceptable"));
    }
}
