package org.peptideadvisor.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The OpenAPI document, asked which operation a path belongs to and whether a value fits a schema. Thread-safe. */
final class ContractDocument {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    private ContractDocument(JsonNode root) {
        this.root = root;
    }

    /** One operation; {@code description} is its node in the document. */
    record ContractOperation(String path, String method, JsonNode description) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** The document that is shipped. */
    static ContractDocument shipped() {
        try (InputStream in = ContractDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new ContractDocument(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** Every operation, in the order of the document. */
    List<ContractOperation> operations() {
        var operations = new ArrayList<ContractOperation>();
        root.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method ->
                        operations.add(new ContractOperation(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    /** The operation that answers this call; a path that is spelled out hides those with parameters. */
    Optional<ContractOperation> operation(String method, String path) {
        String verb = method.equalsIgnoreCase("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        List<ContractOperation> serving =
                operations().stream().filter(one -> serves(one, path)).toList();
        boolean exact = serving.stream().anyMatch(one -> !one.path().contains("{"));
        return serving.stream()
                .filter(one -> one.method().equals(verb) && exact != one.path().contains("{"))
                .findFirst();
    }

    private boolean serves(ContractOperation operation, String path) {
        var pattern = new StringBuilder("/?");
        for (String part : operation.path().substring(1).split("/")) {
            String name = part.startsWith("{") ? part.substring(1, part.length() - 1) : "";
            String own = name.isEmpty()
                    ? ""
                    : parameter(operation, name).path("schema").path("pattern").asText();
            pattern.append(pattern.length() > 2 ? "/" : "")
                    .append(
                            name.isEmpty()
                                    ? Pattern.quote(part)
                                    : own.isEmpty() ? "[^/]+" : own.substring(1, own.length() - 1));
        }
        return Pattern.matches(pattern + "/?", path);
    }

    /** What the document says of a parameter; a missing node if nothing. */
    static JsonNode parameter(ContractOperation operation, String name) {
        return StreamSupport.stream(operation.description().path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    /** The response that the document describes for a status, references followed; a missing node if none. */
    JsonNode response(ContractOperation operation, int status) {
        return resolved(operation.description().path("responses").path(Integer.toString(status)));
    }

    /** The problem that any address may answer with. */
    JsonNode problem() {
        return root.at("/components/responses/Problem");
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** What does not fit in a text of JSON; empty if all does. */
    List<String> misfits(String json, JsonNode schema) {
        try {
            return misfits(JSON.readTree(json), schema);
        } catch (IOException e) {
            return List.of("no JSON: " + e.getMessage());
        }
    }

    /** What does not fit in a value; empty if all does. */
    List<String> misfits(JsonNode value, JsonNode schema) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", root.path("components"));
        return SCHEMAS.getSchema(whole, STRICT);
    }
}
