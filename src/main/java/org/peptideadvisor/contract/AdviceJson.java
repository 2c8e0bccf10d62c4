package org.peptideadvisor.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Named;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Source;
import org.peptideadvisor.model.advice.Explanation;

/**
 * Advice as the JSON of the HTTP contract. Equal advice gives equal bytes: fields stand in the order of the records,
 * nothing is left out, what is absent is null. Thread-safe.
 */
public final class AdviceJson {

    private static final byte[] EXPLANATION = ",\"explanation\":".getBytes(StandardCharsets.UTF_8);
    private static final SimpleModule RECURRING = new SimpleModule()
            .addSerializer(Reason.class, new Recurring<>())
            .addSerializer(Source.class, new Recurring<>());
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Named.class, NamedAsJson.class)
            .addModule(RECURRING)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Advice.class);

    private final ExplanationJson explanationJson = new ExplanationJson();

    /** The advice in UTF-8. */
    public byte[] write(Advice advice) {
        try {
            return WRITER.writeValueAsBytes(advice);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    /** The advice in UTF-8, with its explanation after it if there is one. */
    public byte[] write(Advice advice, @Nullable Explanation explanation) {
        byte[] whole = write(advice);
        if (explanation == null) {
            return whole;
        }
        var bytes = new ByteArrayOutputStream(2 * whole.length);
        bytes.write(whole, 0, whole.length - 1);
        bytes.writeBytes(EXPLANATION);
        bytes.writeBytes(explanationJson.write(explanation));
        bytes.write('}');
        return bytes.toByteArray();
    }

    /** No Java component can be called {@code class}. */
    private interface NamedAsJson {

        @JsonProperty("class")
        String ingredientClass();
    }
}
