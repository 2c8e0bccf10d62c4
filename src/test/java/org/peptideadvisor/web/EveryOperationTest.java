package org.peptideadvisor.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.peptideadvisor.web.ProblemMatch.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of the OpenAPI document is called as the document shows it, and {@link ContractFilter} reads the answers. */
@QuarkusTest
@TestProfile(WorkbenchProfile.class)
class EveryOperationTest {

    private final ContractDocument document = ContractDocument.shipped();

    @Tag("long")
    @Test
    void everyOperation_answers() {
        var calls = new ExampleCalls(document);
        assertThat(document.operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            Response response = calls.call(operation);
            assertThat(response.statusCode())
                    .as(() -> operation + " " + response.asString())
                    .isEqualTo(200);
        });
    }

    @Test
    void everyAddress_isDescribed() {
        JsonPath served = given().accept(ContentType.JSON).get("/q/openapi").jsonPath();
        assertThat(served.getString("openapi")).isEqualTo("3.1.0");
        assertThat(served.getMap("paths").keySet())
                .isEqualTo(document.root().path("paths").properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        assertThat(served.getMap("components.schemas"))
                .hasSize(document.root().at("/components/schemas").size());
    }

    @Test
    void everyOperation_refusesAParameterThatNobodyKnows() {
        var calls = new ExampleCalls(document);
        assertThat(document.operations()).allSatisfy(operation -> {
            String verb = operation.method().toUpperCase(Locale.ROOT);
            var request = verb.equals("POST") ? given().contentType(ContentType.JSON) : given();
            request.urlEncodingEnabled(false)
                    .request(verb, calls.address(operation) + "?colour=SECRET")
                    .then()
                    .spec(problem(400, "invalid-request"))
                    .body("faults.code", hasItem("unknown-parameter"))
                    .body(not(containsString("SECRET")));
        });
    }

    /** What every operation must say of itself. */
    @Test
    void everyOperation_isDescribedInFull() {
        var lacking = new ArrayList<String>();
        document.operations().forEach(operation -> {
            JsonNode told = operation.description();
            for (String field : List.of("operationId", "summary", "description", "tags")) {
                if (told.path(field).isMissingNode()) {
                    lacking.add(operation + " " + field);
                }
            }
            boolean openToAll = told.has("security") && told.path("security").isEmpty();
            for (String status : List.of(
                    "200", "400", "401", "403", "405", "406", "408", "413", "414", "415", "421", "429", "431", "500",
                    "503")) {
                boolean cannotOccur = openToAll && List.of("401", "403", "429").contains(status);
                if (!cannotOccur && told.path("responses").path(status).isMissingNode()) {
                    lacking.add(operation + " " + status);
                }
            }
            JsonNode body = told.at("/requestBody/content/application~1json");
            if (!body.isMissingNode() && body.path("examples").isEmpty()) {
                lacking.add(operation + " an example of the request");
            }
            told.at("/responses/200/content").properties().forEach(content -> {
                if (content.getValue().path("examples").isEmpty()
                        && !content.getKey().equals("application/octet-stream")) {
                    lacking.add(operation + " an example of the answer");
                }
            });
            document.parameters(operation).forEach(parameter -> {
                JsonNode schema = parameter.path("schema");
                boolean bounded = schema.has("maxLength")
                        || schema.has("enum")
                        || schema.has("pattern")
                        || schema.has("maximum")
                        || schema.path("type").asText().equals("boolean");
                if (!bounded || parameter.path("description").asText().isEmpty()) {
                    lacking.add(operation + " bounds and meaning of "
                            + parameter.path("name").asText());
                }
            });
        });
        assertThat(lacking).isEmpty();
        assertThat(document.operations().stream()
                        .map(one -> one.description().path("operationId").asText()))
                .doesNotHaveDuplicates();
    }
}
