package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.IngredientName;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.model.advice.BriefAdvice;
import org.peptideadvisor.model.advice.WeekPlan;

/**
 * Advice as the JSON of the HTTP contract, in its two views. Equal advice gives equal bytes: fields stand in the order of the records.
 * Thread-safe.
 */
public final class AdviceJson {

    /** What answers of today's form have, and earlier ones had not. */
    private static final String TODAYS_FORM = "rules";

    /** How records are spelled in the contract. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addMixIn(IngredientName.class, NamedAsJson.class)
            .addMixIn(Advice.class, AdviceAsJson.class)
            .addMixIn(BriefAdvice.PeptideChoice.class, ChoiceAsJson.class)
            .addMixIn(AdviceExplanation.NodeKind.class, KindAsJson.class)
            .addMixIn(BriefAdvice.StopNotice.class, StopAsJson.class)
            .addMixIn(WeekPlan.PlanStep.class, StepAsJson.class)
            .build();

    /** The full view of an advice that is no recorded decision, in UTF-8. */
    public byte[] write(Advice advice) {
        return write(advice, null);
    }

    /** The full view of an advice that is no recorded decision, with its explanation if there is one, in UTF-8. */
    public byte[] write(Advice advice, @Nullable AdviceExplanation explanation) {
        return write(FullAnswerWriter.answer(null, null, null, advice, explanation));
    }

    /** The full view in UTF-8. */
    public byte[] write(FullAnswer full) {
        return bytes(full);
    }

    /** The full view of a whole answer, with its explanation if there is one. */
    public FullAnswer fullAnswer(
            String decisionId,
            ReleaseName release,
            Instant at,
            Advice advice,
            @Nullable AdviceExplanation explanation) {
        return FullAnswerWriter.answer(decisionId, release, at.toString(), advice, explanation);
    }

    /** The full view of an advice that is no recorded decision. */
    public FullAnswer fullAnswer(Advice advice) {
        return FullAnswerWriter.answer(null, null, null, advice, null);
    }

    /** The same in UTF-8. */
    public byte[] write(
            String decisionId,
            ReleaseName release,
            Instant at,
            Advice advice,
            @Nullable AdviceExplanation explanation) {
        return write(fullAnswer(decisionId, release, at, advice, explanation));
    }

    /** The brief view of an answer in UTF-8. */
    public byte[] brief(FullAnswer full) {
        return bytes(BriefAnswer.of(full));
    }

    /** The brief view of an advice that is no recorded decision, in UTF-8. */
    public byte[] brief(Advice advice) {
        return bytes(briefAnswer(advice));
    }

    /** The brief view of an advice that is no recorded decision. */
    public BriefAnswer briefAnswer(Advice advice) {
        return BriefAnswer.of(fullAnswer(advice));
    }

    /** The brief view of an answer that was written in full; that answer itself if its form is an older one. */
    public byte[] brief(byte[] full) {
        try {
            JsonNode answer = MAPPER.readTree(full);
            return answer.has(TODAYS_FORM) ? bytes(BriefAnswer.of(MAPPER.treeToValue(answer, FullAnswer.class))) : full;
        } catch (IOException e) {
            throw new UncheckedIOException("what was written in full can be read again", e);
        }
    }

    /** An answer that was written in full; null if its form is an older one. */
    public @Nullable FullAnswer find(byte[] full) {
        try {
            JsonNode answer = MAPPER.readTree(full);
            return answer.has(TODAYS_FORM) ? MAPPER.treeToValue(answer, FullAnswer.class) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("what was written in full can be read again", e);
        }
    }

    /** Every part of an advice with the reasons that it has by itself, as scenarios speak of them, in UTF-8. */
    public byte[] withReasons(Advice advice) {
        return bytes(advice);
    }

    private static byte[] bytes(Object document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    /** What a person reads first stands among the other parts. */
    private interface AdviceAsJson {

        @JsonProperty
        @JsonUnwrapped
        BriefAdvice brief();
    }

    private interface ChoiceAsJson {

        @JsonProperty("for")
        List<String> targets();
    }

    /** What holds for every day, and what needs no word, is absent. */
    private interface StepAsJson {

        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Integer> days();

        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String product();

        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String note();
    }

    /** What is in no product of its own says nothing of one. */
    private interface StopAsJson {

        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String product();
    }

    /** No Java component can be called {@code class}. */
    private interface NamedAsJson {

        @JsonProperty("class")
        String ingredientClass();
    }

    /** Words of the contract are written with hyphens. */
    private enum KindAsJson {
        @JsonProperty("not-asked")
        NOT_ASKED
    }
}
