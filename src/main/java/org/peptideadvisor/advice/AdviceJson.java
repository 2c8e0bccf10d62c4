package org.peptideadvisor.advice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice;

/**
 * Advice as the JSON of the HTTP contract. Equal advice gives equal bytes: fields stand in the order of the contract,
 * nothing is left out, what is absent is null. Thread-safe.
 *
 * <p>It is written by hand since an answer holds hundreds of small fields and this is half the time of the binder.
 */
public final class AdviceJson {

    private static final int USUAL_SIZE = 16 * 1024;

    private final JsonFactory json = new JsonFactory();

    /** The advice alone. */
    public byte[] write(Advice advice) {
        return write(null, advice);
    }

    /** The advice with the decision's id, release and time before it, all in one object. */
    public byte[] write(Decision decision) {
        return write(decision, decision.advice());
    }

    private byte[] write(@Nullable Decision decision, Advice advice) {
        try (var bytes = new ByteArrayBuilder(json._getBufferRecycler(), USUAL_SIZE);
                JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            if (decision != null) {
                envelope(decision, out);
            }
            new AdviceWriter(out).fields(advice);
            out.writeEndObject();
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("advice could not be written to memory", e);
        }
    }

    private static void envelope(Decision decision, JsonGenerator out) throws IOException {
        out.writeStringField("decisionId", decision.decisionId());
        out.writeObjectFieldStart("release");
        out.writeStringField("id", decision.release().id());
        out.writeStringField("name", decision.release().name());
        out.writeEndObject();
        out.writeStringField("decidedAt", decision.decidedAt().toString());
    }
}
