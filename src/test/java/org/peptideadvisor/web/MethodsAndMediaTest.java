package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.peptideadvisor.web.ProblemMatch.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What methods an address takes, and how a body may be written. */
@QuarkusTest
class MethodsAndMediaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/vocabulary",
                "/v1/ingredients",
                "/v1/ingredients/retinol",
                "/v1/ingredients/nothing",
                "/v1/rules",
                "/v1/rules/SAF-110",
                "/v1/rules/XX-1"
            })
    void head_isGetWithoutTheBody(String path) {
        Response get = given().get(path);
        Response head = given().head(path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.asByteArray()).isEmpty();
        for (String header : new String[] {"Content-Type", "ETag", "Cache-Control"}) {
            assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
        }
        if (get.header("ETag") != null) {
            given().header("If-None-Match", get.header("ETag"))
                    .head(path)
                    .then()
                    .statusCode(304);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/vocabulary, 'GET, HEAD, OPTIONS'",
        "/v1/ingredients, 'GET, HEAD, OPTIONS'",
        "/v1/ingredients/retinol, 'GET, HEAD, OPTIONS'",
        "/v1/rules, 'GET, HEAD, OPTIONS'",
        "/v1/rules/SAF-110, 'GET, HEAD, OPTIONS'",
        "/v1/rules/check, 'OPTIONS, POST'",
        "/v1/advice, 'OPTIONS, POST'"
    })
    void options_tellsWhatTheAddressTakes_as405Does(String path, String allow) {
        given().options(path).then().statusCode(204).header("Allow", equalTo(allow));
        given().delete(path).then().spec(problem(405, "method-not-allowed")).header("Allow", equalTo(allow));
        int head = given().head(path).statusCode();
        assertThat(head).isEqualTo(allow.contains("HEAD") ? 200 : 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "application/json; q=0.000, text/html",
                "*/*;q=0",
                "application/json;q=0, */*",
                "application/*;q=0, */*;q=0.5"
            })
    void aTypeThatIsRefused_isNotSent(String accept) {
        given().accept(accept).get("/v1/rules").then().spec(problem(406, "not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/html;q=0, */*;q=0.1", "application/json, */*;q=0", "application/*"})
    void aTypeThatIsTaken_isSent(String accept) {
        given().accept(accept).get("/v1/rules").then().statusCode(200);
    }

    @Test
    void options_ofNothing() {
        given().options("/v1/nothing").then().spec(problem(404, "not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "application/json; v=1"
            })
    void utf8IsUnderstood(String type) {
        ask(type, null).then().statusCode(200);
        ask(type, "identity").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=iso-8859-1",
                "application/json;CHARSET=\"utf-16\"",
                "application/json; charset=utf-8; charset=latin1",
                "application/json; charset=",
                "text/plain; charset=utf-8"
            })
    void otherCharactersAreNot(String type) {
        ask(type, null).then().spec(problem(415, "unsupported-media-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "GZIP", "identity, gzip"})
    void packedBodiesAreNot(String encoding) {
        ask("application/json", encoding)
                .then()
                .spec(problem(415, "unsupported-media-type"))
                .header("Accept-Encoding", equalTo("identity"));
    }

    @Test
    void anotherRelease_isAProblem() {
        given().header("If-Match", "\"other\"").get("/v1/rules").then().spec(problem(412, "precondition-failed"));
        String tag = given().get("/v1/rules").header("ETag");
        given().header("If-Match", tag).get("/v1/rules").then().statusCode(200);
    }

    private static Response ask(String type, String encoding) {
        var request = given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .header("Content-Type", type)
                .body(Requests.client(""));
        return encoding == null
                ? request.post("/v1/advice?view=full")
                : request.header("Content-Encoding", encoding).post("/v1/advice?view=full");
    }
}
