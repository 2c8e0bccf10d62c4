package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says something of decisions, as an app does. Fields are written with single quotes. */
public final class FeedbackCalls {

    /** Recommended to everybody who is decided of here. */
    public static final String PEPTIDE = "acetyl-tetrapeptide-15";

    /** A rule behind that. */
    public static final String RULE = "REC-012";

    private FeedbackCalls() {}

    /** The value of a metric whose name and labels begin like this. */
    public static double metric(String name) {
        Matcher value = Pattern.compile("(?m)^" + Pattern.quote(name) + "[^ ]* ([0-9.E]+)$")
                .matcher(given().get("/q/metrics").asString());
        assertThat(value.find()).as(name).isTrue();
        return Double.parseDouble(value.group(1));
    }

    /** A reaction to what is recommended. */
    public static String reaction(boolean serious) {
        return "'kind': 'reaction', 'ingredient': '" + PEPTIDE
                + "', 'happened': ['rash-blistering', 'itch-swelling-spread'], 'daysAgo': 2, 'serious': " + serious;
    }

    /** The id of a decision on a client with this pseudonym. */
    public static String decide(String subject) {
        String request = "{\"client\":{\"subject\":\"" + subject
                + "\",\"sensitivity\":\"high\",\"concerns\":[{\"id\":\"redness\"}],\"allergies\":[\"copper\"]}}";
        return given().contentType(ContentType.JSON)
                .body(request)
                .post("/v1/advice")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }

    /** What is recorded. */
    public static Response said(String decision, String fields) {
        Response answer = say(decision, fields);
        answer.then().statusCode(200).body("decisionId", equalTo(decision));
        return answer;
    }

    /** What is answered, recorded or not. */
    public static Response say(String decision, String fields) {
        return given().contentType(ContentType.JSON)
                .body(body(decision, fields))
                .post("/v1/feedback");
    }

    /** What is answered to a call with a key. */
    public static Response keyed(String key, String decision, String fields) {
        return given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body(decision, fields))
                .post("/v1/feedback");
    }

    private static String body(String decision, String fields) {
        return ("{'decisionId': '" + decision + "', " + fields + "}").replace('\'', '"');
    }
}
