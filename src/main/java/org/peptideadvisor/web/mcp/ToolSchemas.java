package org.peptideadvisor.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.peptideadvisor.model.ProgramFile;

/** What tools take: the schemas of the HTTP contract, read from its document, so that the two cannot differ. Read once, by whoever asks first. */
final class ToolSchemas {

    /** The commit that an edit began from; over HTTP it is the field If-Match. */
    static final String COMMIT = "commit";

    /** The text of a scenario. */
    static final String SCENARIO = "scenario";

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String DEFINED = "#/$defs/";
    /** Told in full by one tool. An assistant reads all schemas at once, and four times the same would fill what it can keep in mind. */
    private static final String CLIENT = "Client";

    /** What an OpenAPI document says of a schema, and a JSON schema does not. */
    private static final List<String> ONLY_THERE = List.of("discriminator", "externalDocs", "xml");

    private final JsonNode contract;

    ToolSchemas() {
        try {
            contract = new YAMLMapper().readTree(ProgramFile.text(ToolSchemas.class, "/META-INF/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException("the API description can be read", e);
        }
    }

    /** The JSON schema of a tool's arguments: fields of the body, and parameters of the address beside them. */
    ObjectNode of(AssistantTool tool) {
        ObjectNode schema;
        if (tool == AssistantTool.RUN_SCENARIO) {
            schema = object();
            add(schema, SCENARIO, text("The scenario in YAML", "^[\\s\\S]{1,65536}$"), true);
        } else {
            String[] operation = tool.operation().split(" ", 2);
            JsonNode told = contract.path("paths").path(operation[1]).path(operation[0].toLowerCase(Locale.ROOT));
            JsonNode body = told.at("/requestBody/content/application~1json/schema");
            schema = body.isMissingNode()
                    ? object()
                    : (ObjectNode) resolved(body).deepCopy();
            schema.put("type", "object");
            told.path("parameters").forEach(parameter -> addParameter(schema, resolved(parameter)));
            if (tool == AssistantTool.SAVE_DRAFT) {
                add(schema, COMMIT, text("The commit that was edited: head of show_draft", "^[0-9a-f]{40}$"), true);
            }
        }
        if (!schema.has("additionalProperties") && !schema.has("oneOf")) {
            schema.put("additionalProperties", false);
        }
        ObjectNode defined = schema.objectNode();
        settle(schema, defined, tool == AssistantTool.ADVICE);
        if (!defined.isEmpty()) {
            schema.set("$defs", defined);
        }
        return schema;
    }

    private ObjectNode object() {
        ObjectNode schema = ((ObjectNode) contract).objectNode();
        schema.put("type", "object").putObject("properties");
        return schema;
    }

    private ObjectNode text(String description, String pattern) {
        return object().removeAll()
                .put("type", "string")
                .put("description", description)
                .put("pattern", pattern);
    }

    private void addParameter(ObjectNode schema, JsonNode parameter) {
        String in = parameter.path("in").asText();
        if (in.equals("query") || in.equals("path")) {
            ObjectNode value = (ObjectNode) resolved(parameter.path("schema")).deepCopy();
            value.put("description", parameter.path("description").asText());
            add(schema, parameter.path("name").asText(), value, in.equals("path"));
        }
    }

    private static void add(ObjectNode schema, String name, JsonNode value, boolean required) {
        schema.withObjectProperty("properties").set(name, value);
        if (required) {
            schema.withArrayProperty("required").add(name);
        }
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : contract.at(reference.substring(1));
    }

    /**
     * Has references point into the schema itself, and brings along what they point to.
     *
     * @param inFull whether all is told of a client
     */
    private void settle(JsonNode node, ObjectNode defined, boolean inFull) {
        if (node instanceof ArrayNode list) {
            list.forEach(entry -> settle(entry, defined, inFull));
        }
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        object.remove(ONLY_THERE);
        JsonNode reference = object.path("$ref");
        if (reference.asText().startsWith(SCHEMAS)) {
            String name = reference.asText().substring(SCHEMAS.length());
            object.put("$ref", DEFINED + name);
            if (!defined.has(name)) {
                JsonNode target = name.equals(CLIENT) && !inFull ? briefClient() : defined(name);
                defined.set(name, target);
                settle(target, defined, inFull);
            }
        }
        object.properties().forEach(field -> settle(field.getValue(), defined, inFull));
    }

    private JsonNode defined(String name) {
        return contract.at("/components/schemas/" + name).deepCopy();
    }

    private JsonNode briefClient() {
        return object().removeAll()
                .put("type", "object")
                .put("description", "The client, told as the tool " + AssistantTool.ADVICE.id() + " takes it.");
    }
}
