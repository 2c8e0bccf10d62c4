package org.peptideadvisor.advice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.AdviceJson;
import org.peptideadvisor.model.advice.Explanation;

/** A decision as the JSON of the HTTP contract: its id, release and time, then the advice, all in one object. Thread-safe. */
public final class DecisionJson {

    private static final int ENVELOPE = 256;

    private final JsonFactory json = new JsonFactory();
    private final AdviceJson adviceJson = new AdviceJson();

    /** The decision in UTF-8; the bytes after the envelope are those of {@link AdviceJson}. */
    public byte[] write(Decision decision) {
        return write(decision, null);
    }

    /** The decision in UTF-8, with its explanation after the advice if there is one. */
    public byte[] write(Decision decision, @Nullable Explanation explanation) {
        byte[] advice = adviceJson.write(decision.advice(), explanation);
        try (var bytes = new ByteArrayBuilder(ENVELOPE + advice.length);
                JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("decisionId", decision.decisionId());
            out.writeObjectFieldStart("release");
            out.writeStringField("id", decision.release().id());
            out.writeStringField("name", decision.release().name());
            out.writeEndObject();
            out.writeStringField("decidedAt", decision.decidedAt().toString());
            out.flush();
            bytes.write(',');
            bytes.write(advice, 1, advice.length - 1);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a decision could not be written to memory", e);
        }
    }
}
