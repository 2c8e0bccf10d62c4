package org.peptideadvisor.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.peptideadvisor.review.Replay.Different;
import org.peptideadvisor.review.Replay.Identical;
import org.peptideadvisor.review.Replay.Unreplayable;

/** What came of a replay, as JSON; every field is always there. Thread-safe. */
public final class ReplayJson {

    private static final JsonFactory JSON = new JsonFactory();

    /** The result in UTF-8. */
    public byte[] write(String decisionId, Replay replay) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("decisionId", decisionId);
            out.writeStringField("outcome", outcome(replay));
            out.writeFieldName("difference");
            if (replay instanceof Different different) {
                out.writeStartObject();
                out.writeStringField("pointer", different.pointer());
                value("recorded", different.recorded(), out);
                value("replayed", different.replayed(), out);
                out.writeEndObject();
            } else {
                out.writeNull();
            }
            var unreplayable = replay instanceof Unreplayable found ? found : null;
            out.writeStringField(
                    "why", unreplayable == null ? null : unreplayable.why().id());
            out.writeStringField("detail", unreplayable == null ? null : unreplayable.detail());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a replay could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static String outcome(Replay replay) {
        if (replay instanceof Identical) {
            return "identical";
        }
        return replay instanceof Different ? "different" : "unreplayable";
    }

    /** A JSON value as it is; null where there is none. */
    private static void value(String name, String json, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeRawValue(json.isEmpty() ? "null" : json);
    }
}
