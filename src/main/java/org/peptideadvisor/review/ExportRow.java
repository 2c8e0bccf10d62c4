package org.peptideadvisor.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data that one row of an export is made from.
 *
 * @param found the decision
 * @param client what the request says of the client
 * @param answer what was answered
 */
record ExportRow(FoundDecision.RecordedDecision found, JsonNode client, JsonNode answer) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ExportRow of(FoundDecision.RecordedDecision found) {
        try {
            return new ExportRow(
                    found,
                    JSON.readTree(found.record().input()).path("client"),
                    JSON.readTree(found.record().answer()));
        } catch (IOException e) {
            throw new UncheckedIOException("only JSON is ever recorded", e);
        }
    }

    /** A number that the client's answers hold. */
    @Nullable
    Object number(String field) {
        JsonNode node = client.path(field);
        return node.isIntegralNumber() ? (Object) node.longValue() : null;
    }

    /** An id that the client's answers hold. */
    @Nullable
    Object id(String field) {
        JsonNode node = client.path(field);
        return node.isTextual() ? node.textValue() : null;
    }

    /** Ids that the client's answers hold; null if that was not asked. */
    @Nullable
    Object ids(String field) {
        JsonNode list = client.path(field);
        return list.isArray() ? ids(list, "/id") : null;
    }

    /** Ids in a list of the answer, each at this place of its element. */
    Object answered(String field, String pointer) {
        return ids(answer.path(field), pointer);
    }

    private static List<String> ids(JsonNode list, String pointer) {
        var ids = new ArrayList<String>();
        list.forEach(element -> ids.add(
                element.isTextual() ? element.textValue() : element.at(pointer).asText()));
        return ids.stream().distinct().toList();
    }
}
