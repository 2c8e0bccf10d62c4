package org.peptideadvisor.web.pages;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a form that a browser sent. Immutable.
 *
 * @param values each field's values, in the order in which they came
 */
public record FormFields(Map<String, List<String>> values) {

    /** More than any page of ours sends. */
    private static final int MOST = 1024;

    /** Those of a body; none where it is no form. */
    public static FormFields of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            return new FormFields(new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST, true).parameters());
        } catch (IllegalArgumentException e) {
            return new FormFields(Map.of());
        }
    }

    /** What a field says first; empty where it is not there. */
    public String text(String field) {
        List<String> given = all(field);
        return given.isEmpty() ? "" : given.get(0);
    }

    /** All that a field says. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether a field is there. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** The same fields and one more. */
    public FormFields with(String field, String value) {
        var more = new HashMap<>(values);
        more.put(field, List.of(value));
        return new FormFields(more);
    }
}
