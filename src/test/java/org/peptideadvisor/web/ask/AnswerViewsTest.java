package org.peptideadvisor.web.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.web.Requests;

/** An advice is sent brief or in full, and recorded in full whatever was sent. */
@QuarkusTest
class AnswerViewsTest {

    private static final String EXPLAINED = Requests.sensitiveSkin().replaceFirst("\\{", "{ \"explain\": \"full\",");

    @Inject
    OpenLedger open;

    @Test
    void briefIsWhatIsSentUnasked() {
        Response answer = ask("", Requests.sensitiveSkin());
        answer.then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("release.id", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("summary", not(empty()))
                .body("plan.phases", not(empty()))
                .body("choices.ingredient.id", hasItem("acetyl-tetrapeptide-15"))
                .body("choices.rules.flatten()", hasItem("REC-012"))
                .body("$", not(hasKey("recommendations")))
                .body("$", not(hasKey("rules")))
                .body(not(containsString("\"reasons\"")));
        assertThat(advice(answer)).isEqualTo(advice(ask("?view=brief", Requests.sensitiveSkin())));
    }

    @Test
    void fullIsSentWhenItIsAskedFor() {
        Response full = ask("?view=full", Requests.sensitiveSkin());
        full.then()
                .statusCode(200)
                .body("recommendations.rules.flatten()", hasItem("REC-012"))
                .body("rules.find { it.id == 'REC-012' }.citations", not(empty()))
                .body("facts.find { it.fact == 'sensitivity: high' }.rules", hasItem("REC-012"))
                .body("$", not(hasKey("explanation")));
        Response brief = ask("", Requests.sensitiveSkin());
        for (String part :
                List.of("outcome", "summary", "referrals", "stop", "plan.doesNotFit", "choices", "avoid", "notice")) {
            assertThat((Object) full.path(part)).as(part).isEqualTo(brief.path(part));
        }
        assertThat(brief.asByteArray().length).isLessThan(full.asByteArray().length / 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=brief", "?view=full"})
    void anExplanationComesWithTheFullAnswer(String view) {
        Response answer = ask(view, EXPLAINED);
        answer.then().statusCode(200).body("recommendations", not(empty())).body("explanation.complete", equalTo(true));
        assertThat(answer.asByteArray()).isEqualTo(recorded(answer));
    }

    @Test
    void anotherViewIsAFault() {
        long size = open.store().head().size();
        ask("?view=nonsense", Requests.sensitiveSkin())
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", equalTo(List.of("view")))
                .body("faults.code", equalTo(List.of("unknown-id")))
                .body("faults[0].message", equalTo("Must be one of brief, full."))
                .body(not(containsString("nonsense")));
        ask("?view=", Requests.sensitiveSkin()).then().spec(problem(400, "invalid-request"));
        ask("?view=FULL", Requests.sensitiveSkin()).then().spec(problem(400, "invalid-request"));
        ask("?view=brief&view=full", Requests.sensitiveSkin())
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("duplicate-parameter")));
        assertThat(open.store().head().size()).as("nothing was decided").isEqualTo(size);
    }

    @Test
    void anotherParameterIsAFault() {
        String decision = ask("", Requests.client("'age': 42")).path("decisionId");
        ask("?colour=SECRET", Requests.sensitiveSkin())
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("unknown-parameter")))
                .body(not(containsString("SECRET")));
        given().get("/v1/decisions/{id}?view=full&colour=SECRET", decision)
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.code", equalTo(List.of("unknown-parameter")));
        given().get("/v1/decisions/{id}?view=nonsense", decision)
                .then()
                .spec(problem(400, "invalid-request"))
                .body("faults.pointer", equalTo(List.of("view")));
    }

    @Test
    void whatWasSentBriefIsRecordedInFullAndShownInBothViews() {
        Response brief = ask("", Requests.sensitiveSkin());
        byte[] full = recorded(brief);
        assertThat(new String(full, StandardCharsets.UTF_8)).contains("\"recommendations\":", "\"reasons\":");
        assertThat(decision(brief, "?view=brief")).isEqualTo(brief.asByteArray());
        assertThat(decision(brief, "?view=full")).isEqualTo(full);
        assertThat(decision(brief, "")).as("an auditor sees the whole").isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'age': 15, 'concerns': [{'id': 'wrinkles'}]",
                "'age': 42, 'signs': ['airway-swelling']",
                "'age': 34, 'hormonal': 'pregnant', 'uses': [{'id': 'tretinoin', 'when': 'evening', 'perWeek': 7}]",
                "'age': 61, 'concerns': [{'id': 'wrinkles'}], 'planned': [{'id': 'superficial-peel', 'inDays': 5}]"
            })
    void theBriefOfTheRecordIsTheBriefThatWasSent(String client) {
        Response brief = ask("", Requests.client(client));
        assertThat(brief.statusCode()).as(brief.asString()).isEqualTo(200);
        assertThat(decision(brief, "?view=brief")).isEqualTo(brief.asByteArray());
    }

    private byte[] recorded(Response answer) {
        OpenedEntry entry = (OpenedEntry) open.ledger().find(answer.path("decisionId"));
        return DecisionRecord.parse(entry.payload()).answer();
    }

    private static byte[] decision(Response answered, String view) {
        return given().get("/v1/decisions/{id}" + view, Map.of("id", answered.<String>path("decisionId")))
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
    }

    private static String advice(Response answer) {
        return answer.asString().replaceAll("\"(decisionId|decidedAt)\":\"[^\"]*\"", "");
    }

    private static Response ask(String view, String request) {
        return given().contentType(ContentType.JSON).body(request).post("/v1/advice" + view);
    }
}
