package org.peptideadvisor.web.consult;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of a consultation as they come over the wire. */
@QuarkusTest
class ConsultResourceTest {

    @Test
    void aPageAllowsABrowserNothingButOurFiles() {
        Response start = FormCalls.get("/");
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "http", "data:");
        assertThat(start.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(start.header("Cache-Control")).isEqualTo("no-store");
        assertThat(start.asString()).doesNotContain("style=", "<style", "onclick", "<script>");
        String style = start.asString().replaceAll("(?s).*href=\"(/assets/style-[^\"]+)\".*", "$1");
        given().get(style).then().statusCode(200).header("Cache-Control", containsString("immutable"));
    }

    @Test
    void anAnswerTravelsInTheForm_andThePlanIsOneDecision() {
        Response start = FormCalls.get("/");
        String token = FormCalls.field(start, "changeToken");
        Response screening =
                FormCalls.post("/consult", Map.of("changeToken", token, "action", "start", "reference", "anna-xyz"));
        assertThat(screening.asString())
                .contains("Does any of these apply to you?")
                .contains("more questions after this");
        assertThat(screening.header("Content-Encoding")).isNull();
        String state = FormCalls.field(screening, "state");
        assertThat(new String(Base64.getUrlDecoder().decode(state), StandardCharsets.UTF_8))
                .contains("\"subject\":\"anna-xyz\"");
        Response uses = FormCalls.post(
                "/consult",
                Map.of("changeToken", token, "state", state, "question", "screening", "none", "1", "action", "answer"));
        assertThat(FormCalls.field(uses, "question")).isEqualTo("uses");
        var plan = Map.of("changeToken", token, "state", FormCalls.field(uses, "state"), "action", "plan");
        Response first = FormCalls.post("/consult/plan", plan);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.asString()).contains("<h1>Your plan</h1>").contains("In short");
        assertThat(first.header("Content-Encoding")).isNull();
        assertThat(decision(FormCalls.post("/consult/plan", plan))).isEqualTo(decision(first));
        assertThat(first.asString()).doesNotContain("anna-xyz");
    }

    private static String decision(Response plan) {
        return plan.asString().replaceAll("(?s).*Decision <code>([^<]+)</code>.*", "$1");
    }

    @Test
    void aFormThatIsNoneOfOursIsRefused() {
        assertThat(FormCalls.post("/consult", Map.of("action", "start")).statusCode())
                .isEqualTo(403);
        String token = FormCalls.field(FormCalls.get("/"), "changeToken");
        for (String state : new String[] {"", "x", "e30", "A".repeat(61_000)}) {
            Response answer =
                    FormCalls.post("/consult", Map.of("changeToken", token, "state", state, "action", "answer"));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.asString()).contains("<h1>This could not be read</h1>");
        }
        Response reference = FormCalls.post(
                "/consult", Map.of("changeToken", token, "action", "start", "reference", "Anna <b>Huber</b>"));
        assertThat(reference.statusCode()).isEqualTo(422);
        assertThat(reference.asString())
                .contains("Letters, digits")
                .contains("Anna &lt;b&gt;Huber")
                .doesNotContain("<b>Huber");
    }

    @Test
    void aProblemIsAPageForABrowserAndAProblemForAProgram() {
        Response page = FormCalls.get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("There is no page here");
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().accept("text/html").get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        assertThat(FormCalls.get("/consult").header("Location")).endsWith("/");
        assertThat(FormCalls.get("/consult/plan").statusCode()).isEqualTo(303);
        assertThat(FormCalls.get("/design").asString()).contains("There is no page here");
    }
}
