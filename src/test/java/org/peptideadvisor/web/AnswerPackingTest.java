package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed on its way, or not sent again, and what never is. */
@QuarkusTest
class AnswerPackingTest {

    private static final String PAGE = "/q/swagger-ui/";

    @TestHTTPResource
    URI server;

    private String decision;
    private String release;

    @BeforeEach
    void decide() {
        Response answer = given().contentType(ContentType.JSON)
                .body(Requests.sensitiveSkin())
                .post("/v1/advice");
        decision = answer.path("decisionId");
        release = answer.path("release.id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/releases/ID/files", "/v1/releases/ID/diff/ID", "/v1/releases/ID/rules/REC-012", "/q/openapi"
            })
    void whatAReleaseFixes_isNotSentTwice(String path) {
        String address = path.replace("ID", release);
        String tag = given().get(address).then().statusCode(200).extract().header("ETag");
        assertThat(tag).startsWith("W/\"");
        for (String named : List.of(tag, tag.substring(2), "*", "\"other\", " + tag)) {
            Response again = given().header("If-None-Match", named).get(address);
            assertThat(again.statusCode()).as(named).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        given().header("If-None-Match", "W/\"other\"").get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/vocabulary",
                "/v1/ingredients",
                "/v1/rules",
                "/v1/sources",
                "/v1/releases/ID/files",
                "/q/openapi",
                PAGE + "index.html"
            })
    void whatHoldsNoHealthData_isPackedForWhoAsks(String path) throws Exception {
        String address = path.replace("ID", release);
        HttpResponse<byte[]> plain = ask(address, "identity", null);
        HttpResponse<byte[]> packed = ask(address, "gzip", null);

        assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        for (HttpResponse<byte[]> answer : List.of(plain, packed)) {
            assertThat(String.join(",", answer.headers().allValues("Vary")).toLowerCase(Locale.ROOT))
                    .contains("accept-encoding");
        }
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.0", "br"})
    void whoTakesNoGzip_getsListsAsTheyAre(String accepted) throws Exception {
        HttpResponse<byte[]> answer = ask("/v1/rules", accepted, null);
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("{\"release\":");
    }

    @Test
    void healthData_isNeverPacked() throws Exception {
        String one = "/v1/decisions/" + decision;
        for (HttpResponse<byte[]> answer : List.of(
                ask("/v1/advice?view=full", "gzip", Requests.sensitiveSkin()),
                ask("/v1/advice/unsafe-if", "gzip", Requests.sensitiveSkin()),
                ask("/v1/interview/next", "gzip", Requests.sensitiveSkin()),
                ask(one, "gzip", null),
                ask(one + "/record", "gzip", null),
                ask(one + "/receipt", "gzip", null),
                ask("/v1/decisions", "gzip", null))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo("identity");
        }
    }

    /** Asks with a client that leaves packed answers packed. */
    private HttpResponse<byte[]> ask(String path, String encoding, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path)).header("Accept-Encoding", encoding);
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
