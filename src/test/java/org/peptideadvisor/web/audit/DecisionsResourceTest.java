package org.peptideadvisor.web.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.record.DecisionRecord;

@QuarkusTest
class DecisionsResourceTest {

    private static final String SENSITIVE = "{\"client\":{\"subject\":\"%s\",\"sensitivity\":\"high\","
            + "\"concerns\":[{\"id\":\"redness\"}],\"allergies\":[\"copper\"]},\"on\":\"2026-11-22\"}";

    @Inject
    OpenLedger open;

    private final String subject = "c-" + UUID.randomUUID();

    @Test
    void asItWasAnsweredByteForByte() {
        Response answered = ask(subject);
        String id = answered.path("decisionId");
        byte[] shown = given().get("/v1/decisions/{id}", id)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        assertThat(shown).isEqualTo(answered.asByteArray());
    }

    @Test
    void withWhatAnAuditorNeedsBesideIt() {
        Response answered = ask(subject);
        given().get("/v1/decisions/{id}/record", answered.<String>path("decisionId"))
                .then()
                .statusCode(200)
                .body("index", greaterThan(0))
                .body("decisionId", equalTo(answered.path("decisionId")))
                .body("decidedAt", equalTo(answered.path("decidedAt")))
                .body("release", equalTo(answered.path("release.id")))
                .body("engine", matchesPattern("\\d+\\.\\d+\\.\\d+.*"))
                .body("subject", matchesPattern("[0-9a-f]{32}"))
                .body("input.client.subject", equalTo(subject))
                .body("input.client.allergies", equalTo(List.of("copper")))
                .body("firings.rule", hasItem("REC-012"))
                .body("answer", equalTo(answered.path("$")));
    }

    @Test
    void foundByEverythingItIsFoundBy() {
        Response answered = ask(subject);
        String id = answered.path("decisionId");
        String release = answered.path("release.id");
        String ingredient = answered.path("exclusions[0].subject.id");
        Instant at = Instant.parse(answered.path("decidedAt"));
        found("subject", subject)
                .body("decisions.decisionId", equalTo(List.of(id)))
                .body("next", nullValue());
        given().queryParam("subject", subject)
                .queryParam("release", release)
                .queryParam("rule", "REC-012")
                .queryParam("outcome", answered.<String>path("outcome"))
                .queryParam("ingredient", ingredient)
                .queryParam("from", at.toString())
                .queryParam("until", at.plusMillis(1).toString())
                .get("/v1/decisions")
                .then()
                .statusCode(200)
                .body("decisions.decisionId", equalTo(List.of(id)))
                .body("decisions[0].decidedAt", equalTo(answered.path("decidedAt")))
                .body("decisions[0].release", equalTo(release))
                .body("decisions[0].outcome", equalTo(answered.path("outcome")))
                .body("decisions[0].rules", hasItem("REC-012"))
                .body("decisions[0].ingredients", hasItem(ingredient))
                .body("decisions[0].subject", matchesPattern("[0-9a-f]{32}"));
        given().queryParam("subject", subject)
                .queryParam("until", at.toString())
                .get("/v1/decisions")
                .then()
                .body("decisions", hasSize(0));
        given().queryParam("subject", subject)
                .queryParam("rule", "REC-9999")
                .get("/v1/decisions")
                .then()
                .body("decisions", hasSize(0));
    }

    @Test
    void pagesStayWhatTheyAreWhileOthersAreRecorded() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            ids.add(0, ask(subject).path("decisionId"));
        }
        var read = new ArrayList<String>();
        String next = null;
        do {
            var asked = given().queryParam("subject", subject).queryParam("limit", 3);
            Response page = (next == null ? asked : asked.queryParam("cursor", next)).get("/v1/decisions");
            read.addAll(page.<List<String>>path("decisions.decisionId"));
            next = page.path("next");
            ask(subject);
        } while (next != null);
        assertThat(read).isEqualTo(ids);
    }

    @Test
    void everyFaultOfASearchAtOnce() {
        given().queryParam("limit", "0")
                .queryParam("outcome", "<script>")
                .queryParam("from", "soon")
                .get("/v1/decisions")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", equalTo(List.of("from", "limit", "outcome")))
                .body(not(containsString("script")));
        given().queryParam("colour", "red").get("/v1/decisions").then().spec(problem(400, "invalid-request"));
    }

    @Test
    void whatWasErasedSaysWhenAndWhy() {
        String id = ask(subject).path("decisionId");
        open.ledger().eraseSubject(subject, Instant.parse("2026-11-25T10:00:00Z"), "asked-for", "terminal");
        for (String address : List.of("/v1/decisions/{id}", "/v1/decisions/{id}/record")) {
            given().get(address, id)
                    .then()
                    .spec(problem(410, "erased"))
                    .body("detail", containsString("2026-11-25T10:00:00Z"))
                    .body("detail", containsString("asked-for"))
                    .body(not(containsString(subject)));
        }
        found("subject", subject).body("decisions", hasSize(0));
        replay(id).body("outcome", equalTo("unreplayable")).body("why", equalTo("erased"));
    }

    @Test
    void whatIsDamagedSaysSo() {
        String id = record(new byte[] {7, 7, 7});
        given().get("/v1/decisions/{id}", id)
                .then()
                .spec(problem(500, "damaged"))
                .body("detail", containsString("verify ledger"));
        replay(id).body("why", equalTo("damaged")).body("difference", nullValue());
    }

    @Test
    void whatIsNotThere() {
        for (String address : List.of("/v1/decisions/{id}", "/v1/decisions/{id}/record")) {
            given().get(address, "no-such-id").then().spec(problem(404, "unknown-decision"));
        }
        given().noContentType().post("/v1/decisions/no-such-id/replay").then().spec(problem(404, "unknown-decision"));
        given().get("/v1/decisions/x/replay").then().spec(problem(405, "method-not-allowed"));
    }

    @Test
    void aReplayIsIdenticalOrSaysWhereItDiffers() {
        Response answered = ask(subject);
        String id = answered.path("decisionId");
        replay(id)
                .body("outcome", equalTo("identical"))
                .body("decisionId", equalTo(id))
                .body("difference", nullValue())
                .body("why", nullValue())
                .body("detail", nullValue());
        String forged = answered.asString().replace("\"outcome\":\"" + answered.path("outcome"), "\"outcome\":\"hold");
        String other = record(new DecisionRecord(
                        SENSITIVE.formatted(subject).getBytes(StandardCharsets.UTF_8),
                        forged.getBytes(StandardCharsets.UTF_8),
                        List.of())
                .bytes());
        replay(other)
                .body("outcome", equalTo("different"))
                .body("difference.pointer", equalTo("/decisionId"))
                .body("difference.replayed", equalTo(other));
    }

    @Test
    void releasesAsTheyStood() {
        Response answered = ask(subject);
        String id = answered.path("release.id");
        given().get("/v1/releases")
                .then()
                .statusCode(200)
                .body("releases.release", hasItem(id))
                .body("releases.find { it.release == '" + id + "' }.name", equalTo(answered.path("release.name")))
                .body("releases.how", everyItem(startsWith("release-")));
        given().get("/v1/releases/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo(answered.path("release.name")))
                .body("published", not(hasSize(0)))
                .body("files", hasItem("catalog/peptides.csv"))
                .body("rules", hasItem("REC-012"));
        given().get("/v1/releases/{id}/files", id)
                .then()
                .statusCode(200)
                .body("files.find { it.path == 'RELEASE' }.text", startsWith(answered.<String>path("release.name")));
        String rule = given().get("/v1/releases/{id}/rules/REC-012", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(rule).isEqualTo(given().get("/v1/rules/REC-012").asString());
        given().get("/v1/releases/{id}/diff/{id}", id, id)
                .then()
                .statusCode(200)
                .body("from", equalTo(id))
                .body("changed", hasSize(0))
                .body("tables", hasSize(0));
        given().get("/v1/releases/{id}/diff/sha256:00", id).then().spec(problem(404, "unknown-release"));
        given().get("/v1/releases/{id}/rules/REC-0120", id).then().spec(problem(404, "not-found"));
        given().get("/v1/releases/sha256:00").then().spec(problem(404, "unknown-release"));
        given().queryParam("cursor", "x").get("/v1/releases").then().spec(problem(400, "invalid-request"));
        given().queryParam("limit", "0")
                .queryParam("since", "2026")
                .get("/v1/releases")
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", contains("", "limit"));
        int all = given().get("/v1/releases").<List<?>>path("releases").size();
        String next = given().queryParam("limit", "1").get("/v1/releases").path("next");
        int pages = 1;
        for (; next != null; pages++) {
            Response page =
                    given().queryParam("limit", "1").queryParam("cursor", next).get("/v1/releases");
            page.then().body("releases", hasSize(1));
            next = page.path("next");
        }
        assertThat(pages).isEqualTo(all);
    }

    private static Response ask(String subject) {
        Response answer = given().contentType(ContentType.JSON)
                .body(SENSITIVE.formatted(subject))
                .post("/v1/advice?view=full");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static io.restassured.response.ValidatableResponse found(String parameter, String value) {
        return given().queryParam(parameter, value).get("/v1/decisions").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse replay(String id) {
        return given().noContentType()
                .post("/v1/decisions/{id}/replay", id)
                .then()
                .statusCode(200);
    }

    /** Records this as a decision of the live release, whatever it is. */
    private String record(byte[] payload) {
        String id = UUID.randomUUID().toString();
        String release = ask(subject).path("release.id");
        open.ledger()
                .append(EntryDraft.decision(
                        id,
                        Instant.parse("2026-11-22T12:00:00Z"),
                        release,
                        "0.1.0",
                        "key-test",
                        new EntryDraft.DraftContents(payload, null, "hold", Set.of(), Set.of())));
        return id;
    }
}
