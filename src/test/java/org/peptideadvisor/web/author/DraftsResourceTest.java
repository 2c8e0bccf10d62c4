package org.peptideadvisor.web.author;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.impact.Weakening;
import org.peptideadvisor.web.WorkbenchProfile;

/** Drafts over HTTP, on the shipped rules, at this machine. */
@QuarkusTest
@TestProfile(WorkbenchProfile.class)
class DraftsResourceTest {

    private static final String RULES = "exclude/pregnancy.drl";

    private static RequestSpecification json(Object body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    private static Response begun() {
        return json(Map.of("title", "A change")).post("/v1/drafts");
    }

    private static Response save(String id, String tag, String path, String text) {
        return json(Map.of("reason", "To try it out", "files", List.of(Map.of("path", path, "text", text))))
                .header("If-Match", tag)
                .post("/v1/drafts/" + id + "/save");
    }

    /** The events of a submission: each with its name, and the step or the state or the reason that it tells. */
    private static List<String> events(String id) {
        String stream = json(Map.of())
                .accept("text/event-stream")
                .post("/v1/drafts/" + id + "/submit/steps")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Arrays.stream(stream.strip().split("\n\n"))
                .map(event -> {
                    String name = event.replaceFirst("(?s)event:\\s*(\\S+)\n.*", "$1");
                    JsonPath data = JsonPath.from(event.replaceFirst("(?s).*?data:", ""));
                    return name + " "
                            + data.getString(
                                    switch (name) {
                                        case "step" -> "step";
                                        case "draft" -> "state";
                                        default -> "reason";
                                    });
                })
                .toList();
    }

    private static String rules() {
        return Objects.requireNonNull(ShippedRelease.files().get(RULES));
    }

    @Test
    void aDraftIsBegunSavedComparedCheckedAndPublished() {
        Response begun = begun();
        String id = begun.jsonPath().getString("id");
        begun.then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .header("ETag", '"' + begun.path("head").toString() + '"');
        given().get("/v1/drafts").then().statusCode(200).body("drafts.id", hasItem(id));
        Response saved = save(id, begun.header("ETag"), "RELEASE", "2026.12.1\n");
        saved.then()
                .statusCode(200)
                .body("changed", equalTo(List.of("RELEASE")))
                .body("commits[0].reason", equalTo("To try it out"));
        given().get("/v1/drafts/" + id + "/diff")
                .then()
                .statusCode(200)
                .body("files[0].patch", containsString("+2026.12.1"));
        json(Map.of())
                .post("/v1/drafts/" + id + "/publish")
                .then()
                .statusCode(409)
                .body("reason", equalTo("not-checked"));
        json(Map.of())
                .post("/v1/drafts/" + id + "/submit")
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("report.passes", equalTo(true))
                .body("report.steps.step", equalTo(List.of("build")))
                .body("report.impact", hasItem(containsString("Nobody was compared")));
        Response published = json(Map.of()).post("/v1/drafts/" + id + "/publish");
        published.then().statusCode(200).body("state", equalTo("published"));
        String release = published.path("end.release");
        given().get("/v1/releases")
                .then()
                .body("releases[0].release", equalTo(release))
                .body("releases[0].name", equalTo("2026.12.1"));
        save(id, saved.header("ETag"), "RELEASE", "x").then().statusCode(409).body("reason", equalTo("ended"));
    }

    @Test
    void theGateIsToldStepByStep_andItsReportIsAPage() {
        Response begun = begun();
        String id = begun.path("id");
        given().get("/v1/drafts/" + id + "/impact/markdown")
                .then()
                .statusCode(200)
                .body(containsString("was not submitted yet"));
        save(id, begun.header("ETag"), RULES, rules().replaceFirst("(?m)^(\\s+caution\\( \")", "$1In other words: "))
                .then()
                .statusCode(200);
        assertThat(events(id))
                .containsExactly(
                        "step build",
                        "step guards",
                        "step fullest-requests",
                        "step scenarios",
                        "step impact",
                        "step mutants",
                        "step wider-impact",
                        "draft submitted");
        given().get("/v1/drafts/" + id + "/impact/markdown")
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(containsString("1500 generated clients"));
    }

    @Test
    void whatIsWrongIsToldWithHowToFixIt() {
        Response begun = begun();
        String id = begun.path("id");
        String tag = begun.header("ETag");
        json(Map.of("reason", "To try it", "files", List.of(Map.of("path", RULES, "text", "x"))))
                .post("/v1/drafts/" + id + "/save")
                .then()
                .statusCode(400)
                .body("faults[0].message", containsString("If-Match"));
        save(id, '"' + "0".repeat(40) + '"', RULES, "x").then().statusCode(412);
        save(id, tag, "../x.drl", "x").then().statusCode(400).body("faults.code", hasItem("bad-path"));
        json(Map.of("reason", "no", "files", List.of(Map.of("path", RULES, "text", "x"))))
                .header("If-Match", tag)
                .post("/v1/drafts/" + id + "/save")
                .then()
                .statusCode(400)
                .body("faults.code", hasItem("too-short"));
        save("draft-none", tag, RULES, "x").then().statusCode(404);
        given().get("/v1/drafts/draft-none").then().statusCode(404);
        json(Map.of("title", "x", "colour", "red"))
                .post("/v1/drafts")
                .then()
                .statusCode(400)
                .body("faults.code", hasItem("unknown-field"));
        assertThat(events(id)).containsExactly("problem nothing-changed");
        json(Map.of("commit", begun.path("head").toString(), "meaning", "It is my own"))
                .post("/v1/drafts/" + id + "/approve")
                .then()
                .statusCode(409)
                .body("reason", equalTo("not-checked"));
        json(Map.of("reason", "A slip of the pen"))
                .post("/v1/releases/no-such-release/rollback")
                .then()
                .statusCode(409)
                .body("reason", equalTo("unknown-release"));
        json(Map.of("reason", "A slip of the pen", "hours", 500))
                .post("/v1/rules/REC-012/withdraw")
                .then()
                .statusCode(400)
                .body("faults.code", hasItem("out-of-range"));
    }

    @Test
    void twoSavesOfOneRuleClashByItsId() {
        Response begun = begun();
        String id = begun.path("id");
        String sentence = "No vitamin A product while";
        save(id, begun.header("ETag"), RULES, rules().replace(sentence, "No vitamin A cream while"))
                .then()
                .statusCode(200);
        save(id, begun.header("ETag"), RULES, rules().replace(sentence, "No vitamin A serum while"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:peptide-advisor:problem:draft-clash"))
                .body("faults[0].message", containsString(RULES))
                .body("faults[0].message", containsString("SAF-100"));
    }

    @Test
    void aRuleGetsAnotherNameInOneCommit() {
        String id = begun().path("id");
        json(Map.of("from", "SAF-1807", "to", "SAF-9807", "reason", "One series of numbers"))
                .post("/v1/drafts/" + id + "/rename")
                .then()
                .statusCode(200)
                .body("changed", hasItem("scenarios/conditions/perioral-dermatitis-own-creams.yaml"))
                .body("commits.size()", equalTo(1));
    }

    static List<Weakening> weakenings() {
        return Weakening.some();
    }

    /** WeakeningDoorsTest tries the same at the terminal and in a folder. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("weakenings")
    void aWeakeningIsHeldWithItsWitness(Weakening weakening) {
        Response begun = begun();
        String id = begun.path("id");
        save(id, begun.header("ETag"), weakening.file(), weakening.edited())
                .then()
                .statusCode(200);
        Response submitted = json(Map.of()).post("/v1/drafts/" + id + "/submit");
        submitted.then().statusCode(200);
        Response published = json(Map.of()).post("/v1/drafts/" + id + "/publish");
        published.then().statusCode(409);
        List<String> findings = submitted.path("report.findings.findAll { it.severity == 'error' }.code");
        assertThat(findings).isNotEmpty();
        if ((boolean) submitted.path("report.passes")) {
            List<String> witnesses = submitted.path("report.witnesses.id");
            assertThat(witnesses).isNotEmpty();
            published
                    .then()
                    .body("reason", equalTo("witness-not-named"))
                    .body("detail", containsString(witnesses.get(0)));
        } else {
            published.then().body("reason", equalTo("not-checked"));
        }
    }
}
