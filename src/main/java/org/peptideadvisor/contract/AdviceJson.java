package org.peptideadvisor.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
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
            .writerFor(Advice.class);

    /** The advice in UTF-8. */
    public byte[] write(Advice advice) {
        try {
            return WRITER.writeValueAsBytes(advice);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    /** No Java component can be called {@code class}. */
    private interface NamedAsJson {

        @JsonProperty("class")
        String ingredientClass();
    }
}
