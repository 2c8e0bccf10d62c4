package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractFilterTest {

    private static final String ANSWER =
            """
            {"release":{"id":"sha256:1","name":"one"},"done":true,"question":null,"mayFollow":[],"referrals":[],"complete":true}""";

    private final ContractFilter filter = new ContractFilter();

    @Test
    void everyReferenceIsToSomething() {
        JsonNode root = ContractDocument.shipped().root();
        assertThat(root.findValuesAsText("$ref")).hasSizeGreaterThan(100).allSatisfy(reference -> assertThat(
                        root.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void fittingAnswer_isTaken() {
        assertThat(misfits("{\"client\":{\"age\":42}}", 200, "application/json;charset=UTF-8", ANSWER))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "done":true                | "done":"yes"
                    "done":true,               | ``
                    "complete":true            | "complete":true,"advice":null
                    {"id":"sha256:1",          | {
                    "name":"one"               | "name":"one","more":1
                    "question":null            | "question":{"id":"age"}
                    """)
    void spoiledAnswer_isRefused(String sound, String spoiled) {
        assertThat(ANSWER).contains(sound);
        assertThat(misfits("{\"client\":{}}", 200, "application/json", ANSWER.replace(sound, spoiled)))
                .isNotEmpty();
    }

    @Test
    void requestThatWasTaken_mustFit() {
        assertThat(misfits("{\"client\":{\"ages\":42}}", 200, "application/json", ANSWER))
                .isNotEmpty();
        assertThat(filter.misfits("GET", URI.create("/v1/vocabulary?limit=1"), null, 304, null, ""))
                .isEmpty();
        assertThat(filter.misfits(
                        "GET",
                        URI.create("/v1/releases?limit=0"),
                        null,
                        200,
                        "application/json",
                        "{\"releases\":[],\"next\":null}"))
                .hasSize(1);
        assertThat(filter.misfits(
                        "GET",
                        URI.create("/v1/releases?limits=1"),
                        null,
                        200,
                        "application/json",
                        "{\"releases\":[],\"next\":null}"))
                .hasSize(1);
    }

    @Test
    void statusAndType_mustBeDescribed() {
        assertThat(misfits("{\"client\":{}}", 201, "application/json", ANSWER)).containsExactly("no response 201");
        assertThat(misfits("{\"client\":{}}", 200, "text/plain", ANSWER)).hasSize(1);
        assertThat(misfits("{", 400, "application/json", ANSWER)).hasSize(1);
        assertThat(misfits("{", 400, "application/problem+json", ANSWER)).isNotEmpty();
    }

    @Test
    void callThatNothingServes_isRefusedWithAProblem() {
        var nowhere = URI.create("/v1/nothing");
        assertThat(filter.misfits("GET", nowhere, null, 200, "application/json", "{}"))
                .isNotEmpty();
        assertThat(filter.misfits("GET", nowhere, null, 404, "text/html", "")).isNotEmpty();
        assertThat(
                        filter.misfits(
                                "GET",
                                nowhere,
                                null,
                                404,
                                "application/problem+json",
                                "{\"type\":\"urn:peptide-advisor:problem:not-found\",\"title\":\"t\",\"status\":404,\"detail\":\"d\",\"faults\":[]}"))
                .isEmpty();
    }

    @Test
    void everyObject_saysWhetherItMayHoldMore() {
        var open = new ArrayList<String>();
        JsonNode schemas = ContractDocument.shipped().root().at("/components/schemas");
        schemas.fields().forEachRemaining(schema -> {
            JsonNode node = schema.getValue();
            if (node.path("type").asText().equals("object") && !node.has("additionalProperties")) {
                open.add(schema.getKey());
            }
        });
        assertThat(schemas.size()).isGreaterThan(50);
        assertThat(open).isEmpty();
    }

    /**
     * A generated client leaves out a list that nobody set, and reads a list that is absent as absent: an empty one would say none. It does so
     * only where the list may be null and has no default.
     */
    @Test
    void everyListThatMayBeAbsent_mayBeNullAndHasNoDefault() {
        var lists = new ArrayList<String>();
        optionalLists("", ContractDocument.shipped().root().at("/components/schemas"), lists);
        assertThat(lists).hasSizeGreaterThan(25).allSatisfy(list -> assertThat(list)
                .endsWith(" [\"array\",\"null\"] false"));
    }

    private static void optionalLists(String at, JsonNode node, List<String> found) {
        List<String> required = new ArrayList<>();
        node.path("required").forEach(field -> required.add(field.asText()));
        node.path("properties").properties().forEach(field -> {
            if (field.getValue().has("items") && !required.contains(field.getKey())) {
                found.add(at + "/" + field.getKey() + " " + field.getValue().path("type") + " "
                        + field.getValue().has("default"));
            }
        });
        node.properties().forEach(child -> optionalLists(at + "/" + child.getKey(), child.getValue(), found));
    }

    /** A client made by default settings refuses what it does not know, unless the document says that there may be more. */
    @Test
    void requestsAreClosed_andAnswersMayGrow() {
        ContractDocument document = ContractDocument.shipped();
        var requests = new TreeSet<String>();
        document.operations()
                .forEach(operation ->
                        reach(document.root(), operation.description().path("requestBody"), requests));
        assertThat(requests).contains("Client", "WhyNotClass").doesNotContain("Decision");
        document.root().at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("additionalProperties")) {
                assertThat(schema.getValue().path("additionalProperties").asBoolean())
                        .as(schema.getKey())
                        .isEqualTo(!requests.contains(schema.getKey()));
            }
        });
    }

    private static void reach(JsonNode root, JsonNode node, Set<String> reached) {
        String name = node.path("$ref").asText().replace("#/components/schemas/", "");
        if (!name.isEmpty() && reached.add(name)) {
            reach(root, root.at("/components/schemas").path(name), reached);
        }
        node.forEach(child -> reach(root, child, reached));
    }

    private List<String> misfits(String request, int status, String type, String answer) {
        return filter.misfits("POST", URI.create("/v1/interview/next"), request, status, type, answer);
    }
}
