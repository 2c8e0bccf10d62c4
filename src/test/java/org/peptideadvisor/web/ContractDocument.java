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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document, asked which operation a path belongs to and whether a value fits a schema. Thread-safe. */
final class ContractDocument {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final JsonNode components;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    private ContractDocument(JsonNode root) {
        this.root = root;
        this.components = root.path("components").deepCopy();
        close(components);
    }

    /** Answers may get further fields one day; none that is sent today may be left undescribed. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.has("properties")
                && object.path("additionalProperties").asBoolean()) {
            object.put("additionalProperties", false);
        }
        node.forEach(ContractDocument::close);
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
    JsonNode parameter(ContractOperation operation, String name) {
        return parameters(operation)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    /** What the document says of each parameter, references followed. */
    Stream<JsonNode> parameters(ContractOperation operation) {
        return StreamSupport.stream(operation.description().path("parameters").spliterator(), false)
                .map(this::resolved);
    }

    /** What of the headers of an answer the document does not allow: one that is missing, or that does not fit. */
    List<String> headerMisfits(JsonNode response, UnaryOperator<String> headers) {
        var misfits = new ArrayList<String>();
        response.path("headers").properties().forEach(one -> {
            JsonNode described = resolved(one.getValue());
            JsonNode schema = described.path("schema");
            String value = headers.apply(one.getKey());
            if (value == null && described.path("required").asBoolean()) {
                misfits.add("no header " + one.getKey());
            } else if (value != null) {
                misfits.addAll(misfits(typed(value, schema), schema));
            }
        });
        return misfits;
    }

    /** A text as the type that a schema has. */
    static JsonNode typed(String value, JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer" ->
                value.matches("[0-9]{1,18}")
                        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                        : JsonNodeFactory.instance.textNode(value);
            case "boolean" ->
                value.matches("true|false")
                        ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value))
                        : JsonNodeFactory.instance.textNode(value);
            default -> JsonNodeFactory.instance.textNode(value);
        };
    }

    /** The response that the document describes for a status, references followed; a missing node if none. */
    JsonNode response(ContractOperation operation, int status) {
        return resolved(operation.description().path("responses").path(Integer.toString(status)));
    }

    /** The problem that any address may answer with. */
    JsonNode problem() {
        return root.at("/components/responses/NotFound");
    }

    JsonNode resolved(JsonNode node) {
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
        whole.set("components", components);
        return SCHEMAS.getSchema(whole, STRICT);
    }
}
