package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.IngredientName;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.model.advice.BriefAdvice;
import org.peptideadvisor.model.advice.WeekPlan;

/**
 * Advice as the JSON of the HTTP contract. Equal advice gives equal bytes: fields stand in the order of the records, and what is absent is
 * null, except that an explanation is there only if one was asked for. Thread-safe.
 */
public final class AdviceJson {

    /** Shared by all, since it keeps what it wrote of reasons. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .addMixIn(IngredientName.class, NamedAsJson.class)
            .addMixIn(Advice.class, AdviceAsJson.class)
            .addMixIn(BriefAdvice.PeptideChoice.class, ChoiceAsJson.class)
            .addMixIn(AdviceExplanation.NodeKind.class, KindAsJson.class)
            .addMixIn(BriefAdvice.StopNotice.class, StopAsJson.class)
            .addMixIn(WeekPlan.PlanStep.class, StepAsJson.class)
            .addModule(new SimpleModule().addSerializer(Reason.class, new ReasonJson()))
            .build();

    /** The advice in UTF-8. */
    public byte[] write(Advice advice) {
        return write(advice, null);
    }

    /** The advice in UTF-8, with its explanation after it if there is one. */
    public byte[] write(Advice advice, @Nullable AdviceExplanation explanation) {
        return bytes(new AdviceDocument(advice, explanation));
    }

    /** A whole answer in UTF-8: id, release and time, then the advice and its explanation, all in one object. */
    public byte[] write(
            String decisionId,
            ReleaseName release,
            Instant at,
            Advice advice,
            @Nullable AdviceExplanation explanation) {
        return bytes(new AnswerDocument(decisionId, release, at.toString(), advice, explanation));
    }

    /** The brief view of a whole answer in UTF-8. */
    public byte[] brief(String decisionId, ReleaseName release, Instant at, Advice advice) {
        return bytes(BriefAnswer.of(parts(decisionId, release, at.toString(), advice)));
    }

    /** The brief view of an advice that is no recorded decision, in UTF-8. */
    public byte[] brief(Advice advice) {
        return bytes(briefAnswer(advice));
    }

    /** The brief view of an advice that is no recorded decision. */
    public BriefAnswer briefAnswer(Advice advice) {
        return BriefAnswer.of(parts(null, null, null, advice));
    }

    private static BriefAnswer.FullParts parts(
            @Nullable String decisionId, @Nullable ReleaseName release, @Nullable String at, Advice advice) {
        return new BriefAnswer.FullParts(
                decisionId,
                release,
                at,
                advice.outcome(),
                advice.brief().summary(),
                advice.brief().stop(),
                advice.brief().products(),
                advice.brief().choices(),
                advice.brief().avoid(),
                advice.referrals(),
                advice.cautions(),
                advice.expectations(),
                advice.followUp(),
                advice.plan(),
                advice.missing(),
                advice.notice());
    }

    /** The brief view of an answer that was written in full; that answer itself if it is older than the brief view. */
    public byte[] brief(byte[] full) {
        try {
            BriefAnswer.FullParts parts = MAPPER.readValue(full, BriefAnswer.FullParts.class);
            return parts.whole() ? bytes(BriefAnswer.of(parts)) : full;
        } catch (IOException e) {
            throw new UncheckedIOException("what was written in full can be read again", e);
        }
    }

    private static byte[] bytes(Object document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    private record AdviceDocument(
            @JsonUnwrapped Advice advice,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AdviceExplanation explanation) {}

    private record AnswerDocument(
            String decisionId,
            ReleaseName release,
            String decidedAt,
            @JsonUnwrapped Advice advice,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AdviceExplanation explanation) {}

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
