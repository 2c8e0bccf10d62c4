package org.peptideadvisor.web.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.ShownAnswer;
import org.peptideadvisor.web.Requests;

/** A client is answered in German when the body says so, or else when the browser prefers it. */
@QuarkusTest
class GermanAdviceTest {

    private static final String NOTICE = "Diese Übersetzung hat noch keine Fachperson geprüft.";

    @Inject
    OpenLedger open;

    @Test
    void theBodyAsksForGerman() {
        ask(null, in("de"))
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .header("Vary", containsString("Accept-Language"))
                .body("language", equalTo("de"))
                .body("summary[0]", startsWith("Heute Abend: "))
                .body("plan.phases[0].morning[0].name", equalTo("Milde Reinigung"))
                .body("plan.phases[0].morning[0].step", equalTo("cleanser"))
                .body("notice", containsString(NOTICE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | de",
                "de-AT, en;q=0.5 | de",
                "fr, de;q=0.8, en;q=0.2 | de",
                "en, de;q=0.9 | en",
                "fr | en",
                "de;q=0, en | en",
                "de;;;q=x | en",
                "* | en"
            })
    void theHeaderSaysWhatIsPreferred(String header, String language) {
        Response answer = ask(header, Requests.sensitiveSkin());
        answer.then().statusCode(200).header("Content-Language", language);
        assertThat(answer.<String>path("language")).isEqualTo(language.equals("en") ? null : language);
    }

    @Test
    void theBodyComesBeforeTheHeader() {
        ask("de", in("en")).then().header("Content-Language", "en").body("$", not(hasKey("language")));
        ask("en", in("de")).then().header("Content-Language", "de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "DE", "de-DE", ""})
    void aLanguageThatTheReleaseHasNotIsRefused(String language) {
        ask(null, in(language))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("faults[0].pointer", equalTo("/language"))
                .body("faults[0].code", equalTo("unknown-id"))
                .body("faults[0].message", startsWith("No such language; there are de, en"));
    }

    @Test
    void theFullViewIsInEnglish() {
        given().contentType(ContentType.JSON)
                .body(in("de"))
                .post("/v1/advice?view=full")
                .then()
                .header("Content-Language", "en")
                .body("summary[0]", startsWith("Tonight: "));
    }

    @Test
    void whatIsRecordedHoldsBothWhatWasDecidedAndWhatWasShown() {
        Response answer = ask(null, in("de"));
        DecisionRecord record = record(answer.path("decisionId"));
        assertThat(new String(record.answer(), StandardCharsets.UTF_8)).contains("Tonight: ");
        ShownAnswer shown = record.shown();
        assertThat(shown).isNotNull();
        assertThat(shown.language()).isEqualTo("de");
        assertThat(shown.answer()).isEqualTo(answer.asByteArray());
        String decision = "/v1/decisions/" + answer.path("decisionId");
        assertThat(given().get(decision + "?view=brief").asByteArray()).isEqualTo(answer.asByteArray());
        given().get(decision).then().body("summary[0]", startsWith("Tonight: "));
        assertThat(record(ask(null, Requests.sensitiveSkin()).path("decisionId"))
                        .shown())
                .isNull();
    }

    @Test
    void aRepeatIsInTheLanguageOfTheFirst() {
        String key = UUID.randomUUID().toString();
        Response first = keyed(key, "de");
        Response again = keyed(key, "en");
        again.then().statusCode(200).header("Content-Language", "de");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void anInterviewIsLedInGerman() {
        interview("{\"client\":{\"age\":34},\"language\":\"de\"}", null)
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .body("language", equalTo("de"))
                .body("notice", equalTo(NOTICE))
                .body("question.text", containsString("Sie"));
        interview("{\"client\":{\"age\":34}}", "de").then().header("Content-Language", "de");
        interview("{\"client\":{\"age\":34}}", "fr")
                .then()
                .header("Content-Language", "en")
                .body("$", not(hasKey("language")));
        interview("{\"client\":{\"age\":34},\"language\":\"xx\"}", null).then().statusCode(400);
    }

    @Test
    void aLineOfABatchNamesItsOwnLanguage() {
        String lines =
                in("de").replace("\n", " ") + "\n" + Requests.sensitiveSkin().replace("\n", " ") + "\n";
        String answers = given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/advice/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answers.split("\n")[0]).contains("Heute Abend: ");
        assertThat(answers.split("\n")[1]).contains("Tonight: ");
    }

    private static String in(String language) {
        return Requests.sensitiveSkin().replaceFirst("\\{", "{ \"language\": \"" + language + "\",");
    }

    private static Response ask(String accepted, String body) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (accepted == null ? request : request.header("Accept-Language", accepted)).post("/v1/advice");
    }

    private static Response keyed(String key, String accepted) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("Accept-Language", accepted)
                .body(Requests.sensitiveSkin())
                .post("/v1/advice");
    }

    private static Response interview(String body, String accepted) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (accepted == null ? request : request.header("Accept-Language", accepted)).post("/v1/interview/next");
    }

    private DecisionRecord record(String id) {
        return DecisionRecord.parse(((OpenedEntry) open.ledger().find(id)).payload());
    }
}
