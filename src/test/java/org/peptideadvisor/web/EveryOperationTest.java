package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.web.ContractDocument.ContractOperation;

/** Every operation of the OpenAPI document is called as the document shows it, and {@link ContractFilter} reads the answers. */
@QuarkusTest
class EveryOperationTest {

    private static final String PARTS = "\\{[a-z]+}";

    private final ContractDocument document = ContractDocument.shipped();
    private JsonPath served;
    private String decision;
    private String release;

    @BeforeEach
    void decide() {
        served = given().accept(ContentType.JSON).get("/q/openapi").jsonPath();
        JsonPath answer = given().contentType(ContentType.JSON)
                .body(Requests.sensitiveSkin())
                .post("/v1/advice?view=full")
                .jsonPath();
        decision = answer.getString("decisionId");
        release = answer.getString("release.id");
    }

    @Test
    void everyOperation_answers() {
        assertThat(document.operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            Response response = call(operation);
            assertThat(response.statusCode()).as(operation.toString()).isEqualTo(200);
        });
    }

    @Test
    void everyAddress_isDescribed() {
        assertThat(served.getString("openapi")).isEqualTo("3.1.0");
        assertThat(served.getMap("paths").keySet())
                .isEqualTo(document.root().path("paths").properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        assertThat(served.getMap("components.schemas"))
                .hasSize(document.root().at("/components/schemas").size());
    }

    private Response call(ContractOperation operation) {
        RequestSpecification request =
                operation.method().equals("post") ? given().contentType(ContentType.JSON) : given();
        if (operation.description().has("requestBody")) {
            Map<String, Map<String, Object>> examples = served.getMap("paths.'" + operation.path() + "'."
                    + operation.method() + ".requestBody.content.'application/json'.examples");
            request = request.body(examples.values().iterator().next().get("value"));
        }
        return request.urlEncodingEnabled(false)
                .request(operation.method().toUpperCase(Locale.ROOT), address(operation));
    }

    private String address(ContractOperation operation) {
        return Pattern.compile(PARTS)
                .matcher(operation.path())
                .replaceAll(part ->
                        value(operation, part.group().substring(1, part.group().length() - 1)));
    }

    private String value(ContractOperation operation, String parameter) {
        String example =
                ContractDocument.parameter(operation, parameter).path("example").asText();
        if (operation.path().startsWith("/v1/decisions/")) {
            return decision;
        }
        if (operation.path().startsWith("/v1/releases/") && !parameter.equals("rule")) {
            return release;
        }
        return example.isEmpty() ? "REC-012" : example;
    }
}
