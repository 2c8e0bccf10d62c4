package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.web.ContractDocument.ContractOperation;

/** Calls operations as the OpenAPI document shows them, about a decision that is made first, and of which something is said. */
final class ExampleCalls {

    private static final String PARTS = "\\{[a-z]+}";
    private static final String IN_FULL = "-full";
    private static final String DRAFTS = "/v1/drafts/";
    private static final String SENTENCES = "exclude/pregnancy.drl";
    private static final int CONFLICT = 409;

    /** The decision that examples of requests name. */
    private static final String SHOWN = "01932f3c-8c1a-7d5e-9a52-3f0f6c8f7d12";

    /** What is live may bear a name of an earlier draft. */
    private static final AtomicInteger NAMES = new AtomicInteger(1);

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    private final ContractDocument document;
    private final String decision;
    private final String release;

    ExampleCalls(ContractDocument document) {
        this.document = document;
        JsonPath answer = given().contentType(ContentType.JSON)
                .body(Requests.sensitiveSkin())
                .post("/v1/advice")
                .jsonPath();
        decision = answer.getString("decisionId");
        release = answer.getString("release.id");
        for (String said : new String[] {"feedback-overridden.json", "feedback-reaction.json"}) {
            given().contentType(ContentType.JSON)
                    .body(Requests.example(said).replace(SHOWN, decision))
                    .post("/v1/feedback")
                    .then()
                    .statusCode(200);
        }
    }

    /** Calls it with its first example. */
    Response call(ContractOperation operation) {
        JsonNode examples = requests(operation);
        return call(operation, examples.isEmpty() ? "" : examples.fieldNames().next());
    }

    /** Calls it with the request that an example of the answer belongs to. */
    Response call(ContractOperation operation, String example) {
        String address = address(operation);
        RequestSpecification request =
                operation.method().equals("post") ? given().config(AS_IT_IS).contentType(type(operation)) : given();
        if (operation.path().equals("/v1/drafts") && operation.method().equals("get")) {
            begin(); // one to list
        }
        if (address.startsWith(DRAFTS)) {
            String draft = address.split("/")[3];
            if (operation.path().endsWith("/save")) {
                request = request.header("If-Match", head(draft));
            } else {
                prepare(draft, operation.path());
            }
            if (operation.path().endsWith("/approve")) {
                return given().get(DRAFTS
                        + draft); // who is at this machine approves nothing; the answer has the same form
            }
        }
        JsonNode body = requests(operation).path(example.replace(IN_FULL, ""));
        String shown = body.isMissingNode()
                ? null
                : Requests.shown(body.path("externalValue").asText()).replace(SHOWN, decision);
        if (shown != null) {
            request = request.body(shown);
        }
        Response answer = request.urlEncodingEnabled(false)
                .request(operation.method().toUpperCase(Locale.ROOT), address + query(operation, example));
        return answer.statusCode() == CONFLICT && shown != null ? accepting(answer, shown, address) : answer;
    }

    /** The same call by somebody who has looked at the witnesses and accepts what they lose. */
    private static Response accepting(Response refused, String body, String address) {
        List<String> ids =
                refused.jsonPath().<String>getList("faults.findAll { it.code == 'witness' }.message").stream()
                        .map(message -> '"' + message.replaceFirst(",.*", "") + '"')
                        .toList();
        return given().contentType(ContentType.JSON)
                .body(body.replace("\"witnesses\": []", "\"witnesses\": " + ids))
                .post(address);
    }

    private static String begin() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("title", "Another name"))
                .post("/v1/drafts")
                .jsonPath()
                .getString("id");
    }

    private static String head(String draft) {
        return given().get(DRAFTS + draft).header("ETag");
    }

    /** A clearer sentence where the gate is to look at something; else another name for the release. And its check where the step needs one. */
    private static void prepare(String draft, String path) {
        boolean looks = path.contains("/submit");
        Map<String, String> file = looks
                ? Map.of("path", SENTENCES, "text", clearer())
                : Map.of("path", "RELEASE", "text", "2026.11." + NAMES.incrementAndGet() + "\n");
        given().contentType(ContentType.JSON)
                .header("If-Match", head(draft))
                .body(Map.of("reason", looks ? "A clearer sentence" : "A new name for it", "files", List.of(file)))
                .post(DRAFTS + draft + "/save")
                .then()
                .statusCode(200);
        if (path.endsWith("/publish")) {
            given().contentType(ContentType.JSON)
                    .post(DRAFTS + draft + "/submit")
                    .then()
                    .statusCode(200);
        }
    }

    private static String clearer() {
        return Objects.requireNonNull(ShippedRelease.files().get(SENTENCES))
                .replaceFirst("(?m)^(\\s+caution\\( \")", "$1In other words: ");
    }

    private static JsonNode requests(ContractOperation operation) {
        return operation
                .description()
                .at("/requestBody/content")
                .path(type(operation))
                .path("examples");
    }

    /** What it reads; JSON where it reads nothing. */
    private static String type(ContractOperation operation) {
        Iterator<String> types =
                operation.description().at("/requestBody/content").fieldNames();
        return types.hasNext() ? types.next() : ContentType.JSON.toString();
    }

    private String query(ContractOperation operation, String example) {
        if (!document.parameter(operation, "limit").isMissingNode()) {
            return "?limit=2";
        }
        return example.endsWith(IN_FULL) ? "?view=full" : example.equals("brief-view") ? "?view=brief" : "";
    }

    /** The address that the document shows. */
    String address(ContractOperation operation) {
        return Pattern.compile(PARTS)
                .matcher(operation.path())
                .replaceAll(part ->
                        value(operation, part.group().substring(1, part.group().length() - 1)));
    }

    private String value(ContractOperation operation, String parameter) {
        if (operation.path().startsWith("/v1/decisions/")) {
            return decision;
        }
        if (operation.path().startsWith(DRAFTS)) {
            return begin();
        }
        if (operation.path().startsWith("/v1/releases/")
                && !operation.path().endsWith("/rollback")
                && !parameter.equals("rule")) {
            return release;
        }
        return document.parameter(operation, parameter).path("example").asText();
    }
}
