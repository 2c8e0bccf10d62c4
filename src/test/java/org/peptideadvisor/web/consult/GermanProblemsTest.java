package org.peptideadvisor.web.consult;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.release.LiveRelease;

/** A problem is told to a client in the client's language, and to staff and programs in English. */
@QuarkusTest
class GermanProblemsTest {

    private static final String GERMAN = "de-DE, de;q=0.9, en;q=0.5";

    @Inject
    LiveRelease live;

    private String token = "";

    @BeforeEach
    void begin() throws InterruptedException {
        FormCalls.await(live);
        token = FormCalls.field(FormCalls.get("/"), "changeToken");
    }

    @Test
    void aBrowserThatPrefersGermanIsToldInGerman() {
        assertGerman(FormCalls.get("/nirgends", GERMAN), 404, "Hier ist keine Seite");
        assertGerman(
                FormCalls.post("/consult", Map.of("action", "start"), GERMAN),
                403,
                "Das kam nicht von unserer eigenen Seite");
        assertGerman(
                FormCalls.post("/consult", Map.of("changeToken", token, "state", "x", "action", "answer"), GERMAN),
                400,
                "Das konnte nicht gelesen werden");
        assertGerman(
                FormCalls.post("/consult", Map.of("changeToken", token, "name.1", "x".repeat(70_000)), GERMAN),
                413,
                "Das war mehr Text, als eine Seite senden kann");
    }

    @Test
    void whoPrefersEnglish_works_orIsAProgram_isToldInEnglish() {
        for (String path : new String[] {"/workbench/nowhere", "/review/nowhere"}) {
            assertEnglish(FormCalls.get(path, GERMAN), 404);
        }
        assertEnglish(FormCalls.get("/nowhere", "en"), 404);
        assertEnglish(FormCalls.post("/consult", Map.of("action", "start"), "fr, en;q=0.5"), 403);
        given().header("Accept-Language", GERMAN)
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void theLanguageOfTheConsultationComesBeforeThatOfTheBrowser() {
        for (String tampered : new String[] {"0", token}) {
            Map<String, String> form = Map.of("changeToken", tampered, "action", "answer", "question", "none");
            int status = tampered.equals(token) ? 400 : 403;
            assertThat(FormCalls.post("/consult", with(form, "de"), "en").asString())
                    .contains("<html lang=\"de\">");
            assertEnglish(FormCalls.post("/consult", with(form, "en"), GERMAN), status);
        }
    }

    @Test
    void theAccountIsShownInTheLanguageOfTheBrowser() {
        Response page = FormCalls.get("/sign-in", GERMAN);
        assertGerman(page, 200, "Sie sind angemeldet");
        assertThat(page.asString()).contains("die Person an diesem Rechner", "bin/advisor user add NAME");
        assertEnglish(FormCalls.get("/sign-in", "en"), 200);
    }

    /** The form of a consultation in a language. */
    private static Map<String, String> with(Map<String, String> form, String language) {
        String state = "{\"client\":{},\"asked\":[],\"ticked\":[],\"key\":\"" + "k".repeat(22) + "\",\"language\":\""
                + language + "\"}";
        var fields = new HashMap<>(form);
        fields.put(
                "state",
                Base64.getUrlEncoder().withoutPadding().encodeToString(state.getBytes(StandardCharsets.UTF_8)));
        return fields;
    }

    private static void assertGerman(Response page, int status, String heading) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.asString()).contains("<html lang=\"de\">", "<h1>" + heading + "</h1>");
        assertThat(page.header("Content-Language")).isEqualTo("de");
        GermanWords.assertNoEnglish(page.asString());
    }

    private static void assertEnglish(Response page, int status) {
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.asString()).contains("<html lang=\"en\">");
        assertThat(page.header("Content-Language")).isEqualTo("en");
    }
}
