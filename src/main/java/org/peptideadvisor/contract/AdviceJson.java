package org.peptideadvisor.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Evidence;
import org.peptideadvisor.model.advice.Advice.Named;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Source;
import org.peptideadvisor.model.advice.Advice.SupportingEvidence;
import org.peptideadvisor.model.advice.Explanation;

/**
 * Advice as the JSON of the HTTP contract. Equal advice gives equal bytes, whatever fragments there are: fields stand in the order of the
 * records, nothing is left out, what is absent is null. Thread-safe.
 */
public final class AdviceJson {

    private static final byte[] EXPLANATION = ",\"explanation\":".getBytes(StandardCharsets.UTF_8);

    /** Writes the same without knowing any fragment. */
    static final JsonMapper MAPPER =
            JsonMapper.builder().addMixIn(Named.class, NamedAsJson.class).build();

    private final JsonMapper mapper;
    private final ObjectWriter writer;
    private final ExplanationJson explanationJson = new ExplanationJson();

    /** Knows no fragments. */
    public AdviceJson() {
        this(Fragments.NONE);
    }

    /** Says where these fragments stand in what it writes. */
    public AdviceJson(Fragments fragments) {
        mapper = JsonMapper.builder()
                .addMixIn(Named.class, NamedAsJson.class)
                .addModule(new SimpleModule()
                        .addSerializer(Reason.class, new ReasonJson(fragments))
                        .addSerializer(Source.class, FragmentJson.ofRecords(fragments))
                        .addSerializer(Named.class, FragmentJson.ofRecords(fragments))
                        .addSerializer(Evidence.class, FragmentJson.ofRecords(fragments))
                        .addSerializer(SupportingEvidence.class, FragmentJson.ofRecords(fragments))
                        .addSerializer(String.class, FragmentJson.ofTexts(fragments)))
                .build();
        writer = mapper.writerFor(Advice.class);
    }

    /**
     * A value as this writes it. A character beyond 16 bits is written as it is in reasons and sources and as two escapes elsewhere, as
     * it always was: answers that were recorded must come out the same when they are replayed.
     */
    static String text(Object value) {
        try {
            return value instanceof Reason || value instanceof Source
                    ? MAPPER.writeValueAsString(value)
                    : new String(MAPPER.writeValueAsBytes(value), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    /** The advice in UTF-8. */
    public byte[] write(Advice advice) {
        return write(advice, null);
    }

    /** The advice in UTF-8, with its explanation after it if there is one. */
    public byte[] write(Advice advice, @Nullable Explanation explanation) {
        return answer(advice, explanation).behind(0);
    }

    /** The same, with the places of fragments, until this thread writes another. */
    AnswerBytes answer(Advice advice, @Nullable Explanation explanation) {
        AnswerBytes answer = AnswerBytes.empty();
        try (JsonGenerator out = mapper.createGenerator(answer)) {
            writer.writeValue(out, advice);
        } catch (IOException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
        if (explanation != null) {
            byte[] json = explanationJson.write(explanation);
            answer.reopen();
            answer.write(EXPLANATION, 0, EXPLANATION.length);
            answer.write(json, 0, json.length);
            answer.write('}');
        }
        return answer;
    }

    /** No Java component can be called {@code class}. */
    private interface NamedAsJson {

        @JsonProperty("class")
        String ingredientClass();
    }
}
