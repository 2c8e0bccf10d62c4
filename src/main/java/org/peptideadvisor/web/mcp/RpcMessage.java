package org.peptideadvisor.web.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message of a client (JSON-RPC 2.0), read within narrow limits. What is handed on is written anew of what is known, so nothing else of the message
 * reaches the protocol's library or a log.
 *
 * @param method what is asked for; null for what needs no answer
 * @param arguments of a tool, or empty
 * @param forwarded the message without them
 */
record RpcMessage(@Nullable String method, ObjectNode arguments, ObjectNode forwarded) {

    static final String CALL = "tools/call";
    static final String READ = "resources/read";

    private static final Set<String> METHODS =
            Set.of("initialize", "ping", "tools/list", CALL, "resources/list", "resources/templates/list", READ);

    /** What a client only tells; nothing here waits to hear it. */
    private static final Set<String> NOTICES =
            Set.of("notifications/initialized", "notifications/cancelled", "notifications/roots/list_changed");

    private static final int DEEPEST = 64;
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 256;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A message that is not in order; JSON-RPC numbers the sorts of it. */
    static final class RefusedMessage extends Exception {

        private static final long serialVersionUID = 1L;
        static final int NO_JSON = -32700;
        static final int NO_MESSAGE = -32600;
        static final int NO_METHOD = -32601;
        static final int BAD_PARAMETERS = -32602;

        private final int code;
        private final transient @Nullable JsonNode id;

        RefusedMessage(int code, @Nullable JsonNode id, String message) {
            super(message, null, false, false);
            this.code = code;
            this.id = id;
        }

        /** The answer that says so. */
        byte[] json() {
            ObjectNode answer = JSON.createObjectNode();
            answer.put("jsonrpc", "2.0");
            answer.set("id", id == null ? answer.nullNode() : id);
            answer.putObject("error").put("code", code).put("message", getMessage());
            return answer.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    static RpcMessage read(byte[] bytes) throws RefusedMessage {
        JsonNode read;
        try {
            read = JSON.readTree(bytes);
        } catch (IOException e) {
            throw new RefusedMessage(
                    RefusedMessage.NO_JSON,
                    null,
                    "This is no JSON, lies deeper than " + DEEPEST + " levels, or gives a field twice.");
        }
        JsonNode id = read.path("id");
        boolean plainId = id.isMissingNode()
                || (id.isTextual() && id.textValue().length() <= LONGEST_ID)
                || (id.isIntegralNumber() && id.canConvertToLong());
        if (!read.isObject() || !read.path("jsonrpc").asText().equals("2.0") || !plainId) {
            throw new RefusedMessage(
                    RefusedMessage.NO_MESSAGE,
                    null,
                    "A call holds one message of JSON-RPC 2.0, whose id is a number or a short text. Lists of messages are not taken.");
        }
        boolean answer = !read.has("method") && (read.has("result") || read.has("error"));
        if (answer || (!read.has("id") && NOTICES.contains(read.path("method").asText()))) {
            return new RpcMessage(null, JSON.createObjectNode(), JSON.createObjectNode());
        }
        String method = read.path("method").asText();
        JsonNode given = id.isMissingNode() ? null : id;
        if (!METHODS.contains(method)) {
            throw new RefusedMessage(RefusedMessage.NO_METHOD, given, "This service has no such method.");
        }
        JsonNode params = read.path("params");
        if (!params.isMissingNode() && !params.isNull() && !params.isObject()) {
            throw new RefusedMessage(RefusedMessage.BAD_PARAMETERS, given, "params is an object.");
        }
        return of(method, given, params);
    }

    private static RpcMessage of(String method, @Nullable JsonNode id, JsonNode params) throws RefusedMessage {
        ObjectNode forwarded = JSON.createObjectNode().put("jsonrpc", "2.0");
        if (id != null) {
            forwarded.set("id", id);
        }
        ObjectNode plain = forwarded.put("method", method).putObject("params");
        ObjectNode arguments = JSON.createObjectNode();
        switch (method) {
            case "initialize" -> {
                plain.put("protocolVersion", text(params.path("protocolVersion"), "2025-06-18"));
                plain.putObject("capabilities");
                JsonNode client = params.path("clientInfo");
                plain.putObject("clientInfo")
                        .put("name", text(client.path("name"), "a client"))
                        .put("version", text(client.path("version"), "unknown"));
            }
            case CALL -> {
                String name = text(params.path("name"), "");
                if (AssistantTool.of(name).isEmpty()) {
                    throw new RefusedMessage(
                            RefusedMessage.BAD_PARAMETERS,
                            id,
                            "There is no such tool; tools/list names those there are.");
                }
                plain.put("name", name).putObject("arguments");
                JsonNode given = params.path("arguments");
                if (given instanceof ObjectNode object) {
                    arguments = object;
                } else if (!given.isMissingNode() && !given.isNull()) {
                    throw new RefusedMessage(RefusedMessage.BAD_PARAMETERS, id, "arguments is an object.");
                }
            }
            case READ -> {
                String uri = text(params.path("uri"), "");
                if (!AssistantResource.isOne(uri)) {
                    throw new RefusedMessage(
                            RefusedMessage.BAD_PARAMETERS,
                            id,
                            "There is no such resource; resources/list and resources/templates/list name those there are.");
                }
                plain.put("uri", uri);
            }
            default -> plain.removeAll();
        }
        return new RpcMessage(method, arguments, forwarded);
    }

    private static String text(JsonNode node, String otherwise) {
        return node.isTextual() && node.textValue().length() <= LONGEST_NAME ? node.textValue() : otherwise;
    }

    /** The tool that is called; null for another method. */
    @Nullable
    AssistantTool tool() {
        return CALL.equals(method)
                ? AssistantTool.of(forwarded.at("/params/name").asText()).orElse(null)
                : null;
    }
}
