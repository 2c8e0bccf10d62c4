package org.peptideadvisor.advice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Named;

/**
 * Advice as the JSON of the HTTP contract. Equal advice gives equal bytes: fields stand in the order of the records,
 * nothing is left out, what is absent is null. Thread-safe.
 */
public final class AdviceJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .addMixIn(Named.class, NamedAsJson.class)
            .build()
            .writer();

    /** The advice alone. */
    public byte[] write(Advice advice) {
        return bytes(advice);
    }

    /** The advice with the decision's id, release and time before it, all in one object. */
    public byte[] write(Decision decision) {
        return bytes(new Flat(
                decision.decisionId(), decision.release(), decision.decidedAt().toString(), decision.advice()));
    }

    private static byte[] bytes(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    /** No Java component can be called {@code class}. */
    private interface NamedAsJson {

        @JsonProperty("class")
        String ingredientClass();
    }

    private record Flat(String decisionId, ReleaseRef release, String decidedAt, @JsonUnwrapped Advice advice) {}
}
