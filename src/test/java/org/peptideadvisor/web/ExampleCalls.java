package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.regex.Pattern;
import org.peptideadvisor.web.ContractDocument.ContractOperation;

/** Calls operations as the OpenAPI document shows them, about a decision that is made first, and of which something is said. */
final class ExampleCalls {

    private static final String PARTS = "\\{[a-z]+}";
    private static final String IN_FULL = "-full";

    /** The decision that examples of requests name. */
    private static final String SHOWN = "01932f3c-8c1a-7d5e-9a52-3f0f6c8f7d12";

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
        RequestSpecification request =
                operation.method().equals("post") ? given().contentType(ContentType.JSON) : given();
        JsonNode body = requests(operation).path(example.replace(IN_FULL, ""));
        if (!body.isMissingNode()) {
            request = request.body(
                    Requests.shown(body.path("externalValue").asText()).replace(SHOWN, decision));
        }
        return request.urlEncodingEnabled(false)
                .request(operation.method().toUpperCase(Locale.ROOT), address(operation) + query(operation, example));
    }

    private static JsonNode requests(ContractOperation operation) {
        return operation.description().at("/requestBody/content/application~1json/examples");
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
        if (operation.path().startsWith("/v1/releases/") && !parameter.equals("rule")) {
            return release;
        }
        return document.parameter(operation, parameter).path("example").asText();
    }
}
