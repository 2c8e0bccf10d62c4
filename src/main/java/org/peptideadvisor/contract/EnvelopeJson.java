package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Explanation;

/** A whole answer in JSON: id, release and time, and then the advice, all in one object. Thread-safe. */
public final class EnvelopeJson {

    private static final int ENVELOPE = 256;
    private static final JsonFactory JSON = new JsonFactory();

    private final AdviceJson adviceJson;

    /** Writes the advice with this. */
    public EnvelopeJson(AdviceJson adviceJson) {
        this.adviceJson = adviceJson;
    }

    /** The answer in UTF-8; the bytes after the envelope are those of {@link AdviceJson}. */
    public Written write(
            String decisionId,
            String releaseId,
            String releaseName,
            Instant at,
            Advice advice,
            @Nullable Explanation explanation) {
        AnswerBytes answer = adviceJson.answer(advice, explanation);
        byte[] envelope = envelope(decisionId, releaseId, releaseName, at);
        int before = envelope.length - 1; // the brace that begins the advice is the comma behind the envelope
        byte[] all = answer.behind(before);
        System.arraycopy(envelope, 0, all, 0, envelope.length);
        return new Written(all, answer.passages().behind(before));
    }

    private static byte[] envelope(String decisionId, String releaseId, String releaseName, Instant at) {
        try (var bytes = new ByteArrayBuilder(ENVELOPE);
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
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a decision could not be written to memory", e);
        }
    }
}
