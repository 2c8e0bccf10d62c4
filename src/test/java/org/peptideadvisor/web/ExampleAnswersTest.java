package org.peptideadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.web.ContractDocument.ContractOperation;

/**
 * The answers that the OpenAPI document shows are those of the service: each fits its schema, and holds the fields that the service answers to
 * the request beside it. {@code make examples} writes them anew.
 */
@QuarkusTest
@TestProfile(ExampleAnswersTest.OwnData.class)
class ExampleAnswersTest {

    /** Drafts go live here. */
    public static final class OwnData extends WorkbenchProfile {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHOWN = Path.of("src/main/resources/META-INF");
    private static final boolean WRITE = Boolean.getBoolean("examples.write");

    /** A list of an example shows so many entries, and a text so many characters; a brief advice and a label are shown whole. */
    private static final int ENTRIES = 2;

    private static final int CHARACTERS = 400;
    private static final String LINES = "application/x-ndjson";
    private static final Set<String> WHOLE = Set.of("ask sensitive-skin", "readLabel label");

    private final ContractDocument document = ContractDocument.shipped();

    @Tag("long")
    @Test
    void everyAnswerThatIsShownIsOneOfTheService() throws IOException {
        var calls = new ExampleCalls(document);
        int shown = 0;
        for (ContractOperation operation : document.operations()) {
            JsonNode content = operation.description().at("/responses/200/content/application~1json");
            for (var example : content.path("examples").properties()) {
                String file = example.getValue().path("externalValue").asText();
                JsonNode answer = abridged(operation, example.getKey(), calls);
                if (WRITE) {
                    Files.writeString(
                            SHOWN.resolve(file),
                            JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
                }
                JsonNode told = JSON.readTree(SHOWN.resolve(file).toFile());
                assertThat(document.misfits(told, content.path("schema")))
                        .as(file)
                        .isEmpty();
                assertThat(fields("", told, new TreeSet<>()))
                        .as("the fields of %s; make examples writes it anew", file)
                        .isEqualTo(fields("", answer, new TreeSet<>()));
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(20);
    }

    @Test
    void everyRequestThatIsShownFits() throws IOException {
        for (ContractOperation operation : document.operations()) {
            JsonNode content = operation.description().at("/requestBody/content/application~1json");
            for (JsonNode example : content.path("examples")) {
                String file = example.path("externalValue").asText();
                assertThat(document.misfits(JSON.readTree(Requests.shown(file)), content.path("schema")))
                        .as(file)
                        .isEmpty();
            }
        }
    }

    /** The same for an answer of lines: each is shown abridged, and fits. */
    @Tag("long")
    @Test
    void everyLineThatIsShownIsOneOfTheService() throws IOException {
        var calls = new ExampleCalls(document);
        int shown = 0;
        for (ContractOperation operation : document.operations()) {
            JsonNode content =
                    operation.description().at("/responses/200/content").path(LINES);
            for (var example : content.path("examples").properties()) {
                Path file =
                        SHOWN.resolve(example.getValue().path("externalValue").asText());
                List<JsonNode> answers = new ArrayList<>();
                for (String line :
                        calls.call(operation, example.getKey()).asString().split("\n")) {
                    answers.add(abridged(JSON.readTree(line)));
                }
                if (WRITE) {
                    Files.writeString(
                            file, answers.stream().map(line -> line + "\n").collect(Collectors.joining()));
                }
                List<String> told = Files.readAllLines(file);
                assertThat(told).as(file.toString()).hasSameSizeAs(answers);
                for (int i = 0; i < told.size(); i++) {
                    JsonNode line = JSON.readTree(told.get(i));
                    assertThat(document.misfits(line, content.path("x-item-schema")))
                            .isEmpty();
                    assertThat(fields("", line, new TreeSet<>()))
                            .isEqualTo(fields("", answers.get(i), new TreeSet<>()));
                    shown++;
                }
                JsonNode sent =
                        operation.description().at("/requestBody/content").path(LINES);
                for (String line : Requests.shown(sent.at("/examples/" + example.getKey() + "/externalValue")
                                .asText())
                        .split("\n")) {
                    assertThat(JSON.readTree(line).has("client")).isTrue();
                }
            }
        }
        assertThat(shown).isGreaterThan(2);
    }

    private static JsonNode abridged(ContractOperation operation, String example, ExampleCalls calls)
            throws IOException {
        String name = operation.description().path("operationId").asText() + " " + example;
        JsonNode answer = JSON.readTree(calls.call(operation, example).asByteArray());
        return WHOLE.contains(name) ? answer : abridged(answer);
    }

    private static JsonNode abridged(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), abridged(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = JSON.createArrayNode();
            for (int i = 0; i < Math.min(ENTRIES, list.size()); i++) {
                copy.add(abridged(list.get(i)));
            }
            return copy;
        }
        return node.isTextual() && node.textValue().length() > CHARACTERS
                ? TextNode.valueOf(node.textValue().substring(0, CHARACTERS) + "…")
                : node;
    }

    /** The paths of all fields, whatever they hold. */
    private static Set<String> fields(String at, JsonNode node, Set<String> found) {
        node.properties().forEach(field -> {
            found.add(at + "/" + field.getKey());
            fields(at + "/" + field.getKey(), field.getValue(), found);
        });
        if (node.isArray()) {
            node.forEach(entry -> fields(at + "/-", entry, found));
        }
        return found;
    }
}
