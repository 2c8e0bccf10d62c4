package org.peptideadvisor.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.peptideadvisor.record.RecordedFiring;

/**
 * A recorded decision with all that an auditor needs beside the answer, as JSON. Request and answer stand in it as they were received and
 * sent, character for character. Thread-safe.
 */
public final class RecordJson {

    private static final JsonFactory JSON = new JsonFactory();

    /** The record in UTF-8. */
    public byte[] write(Found.Recorded found) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("index", found.index());
            out.writeStringField("decisionId", found.entry().id());
            out.writeStringField("decidedAt", found.entry().time().toString());
            out.writeStringField("release", found.entry().release());
            out.writeStringField("engine", found.entry().engine());
            out.writeStringField(
                    "subject", found.subject() == null ? null : found.subject().text());
            raw("input", found.record().input(), out);
            firings(found.record().firings(), out);
            raw("answer", found.record().answer(), out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a record could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void raw(String name, byte[] json, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeRawValue(new String(json, StandardCharsets.UTF_8));
    }

    private static void firings(List<RecordedFiring> firings, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("firings");
        for (RecordedFiring fired : firings) {
            out.writeStartObject();
            out.writeStringField("rule", fired.rule());
            out.writeArrayFieldStart("facts");
            for (String fact : fired.facts()) {
                out.writeString(fact);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
