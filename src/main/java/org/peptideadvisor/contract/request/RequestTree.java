package org.peptideadvisor.contract.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of one request. It differs from the binder's own in that it names the place of a repeated field and
 * goes on, and looks at the length of a text or number before making one.
 */
final class RequestTree {

    static final int MAX_DEPTH = 16;
    private static final int MAX_NUMBER = 32;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final FaultList faults;
    private final int maxText;

    RequestTree(JsonParser parser, FaultList faults, int maxText) {
        this.parser = parser;
        this.faults = faults;
        this.maxText = maxText;
    }

    /** The value that the parser stands at, or null when it goes beyond a limit. */
    @Nullable
    JsonNode build() throws IOException {
        return value(parser.currentToken(), JsonPointer.ROOT, 0);
    }

    private @Nullable JsonNode value(JsonToken token, JsonPointer at, int depth) throws IOException {
        return switch (token) {
            case START_OBJECT -> depth < MAX_DEPTH ? object(at, depth + 1) : tooDeep(at);
            case START_ARRAY -> depth < MAX_DEPTH ? array(at, depth + 1) : tooDeep(at);
            case VALUE_STRING -> isLongerThan(maxText, at) ? null : NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> isLongerThan(MAX_NUMBER, at) ? null : whole();
            case VALUE_NUMBER_FLOAT -> isLongerThan(MAX_NUMBER, at) ? null : fraction();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private @Nullable JsonNode object(JsonPointer at, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonNode value = value(parser.nextToken(), at.atUntrusted(name), depth);
            if (value == null) {
                return null;
            }
            if (object.has(name)) {
                faults.duplicateField(at, name);
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private @Nullable JsonNode array(JsonPointer at, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonNode value = value(token, at.at(array.size()), depth);
            if (value == null) {
                return null;
            }
            array.add(value);
        }
        return array;
    }

    private JsonNode whole() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    /** Exactly, unless it is too far from anything that is asked for. */
    private JsonNode fraction() throws IOException {
        double near = parser.getDoubleValue();
        return Double.isInfinite(near) || near == 0
                ? NODES.numberNode(near)
                : NODES.numberNode(parser.getDecimalValue());
    }

    private boolean isLongerThan(int most, JsonPointer at) throws IOException {
        boolean tooLong = parser.getTextLength() > most;
        if (tooLong) {
            faults.tooLong(at, most);
        }
        return tooLong;
    }

    private @Nullable JsonNode tooDeep(JsonPointer at) {
        faults.tooDeep(at, MAX_DEPTH);
        return null;
    }
}
