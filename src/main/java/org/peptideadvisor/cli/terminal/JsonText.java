package org.peptideadvisor.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** Records, maps and lists as JSON. */
public final class JsonText {

    private static final ObjectWriter LINE = new JsonMapper().writer();

    private JsonText() {}

    /** On one line. */
    public static String line(Object value) {
        return write(LINE, value);
    }

    /** Laid out for people. */
    public static String indented(Object value) {
        return write(LINE.withDefaultPrettyPrinter(), value);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records, maps and lists can always be written", e);
        }
    }
}
