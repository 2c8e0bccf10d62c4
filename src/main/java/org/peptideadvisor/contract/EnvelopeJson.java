package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** What stands before the advice in the JSON of an answer: id, release and time. Thread-safe. */
public final class EnvelopeJson {

    private static final int ENVELOPE = 256;
    private static final JsonFactory JSON = new JsonFactory();

    private EnvelopeJson() {}

    /**
     * The answer in UTF-8.
     *
     * @param advice what {@link AdviceJson} wrote
     */
    public static byte[] write(String decisionId, String releaseId, String releaseName, Instant at, byte[] advice) {
        try (var bytes = new ByteArrayBuilder(ENVELOPE + advice.length);
                JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("decisionId", decisionId);
            out.writeObjectFieldStart("release");
            out.writeStringField("id", releaseId);
            out.writeStringField("name", releaseName);
            out.writeEndObject();
            out.writeStringField("decidedAt", at.toString());
            out.flush();
            bytes.write(',');
            bytes.write(advice, 1, advice.length - 1);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a decision could not be written to memory", e);
        }
    }
}
