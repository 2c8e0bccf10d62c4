package org.peptideadvisor.advice;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.FollowUp;
import org.peptideadvisor.model.advice.Advice.Interaction;
import org.peptideadvisor.model.advice.Advice.Missing;
import org.peptideadvisor.model.advice.Advice.Named;
import org.peptideadvisor.model.advice.Advice.Ramp;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Recommendation;
import org.peptideadvisor.model.advice.Advice.Source;
import org.peptideadvisor.model.advice.Advice.Step;
import org.peptideadvisor.model.advice.Advice.Supporting;

/** Writes the fields of one answer. */
final class AdviceWriter {

    /** Writes one thing as the fields of an object that is already open. */
    @FunctionalInterface
    private interface Fields<T> {
        void write(T thing) throws IOException;
    }

    private final JsonGenerator out;

    AdviceWriter(JsonGenerator out) {
        this.out = out;
    }

    void fields(Advice advice) throws IOException {
        out.writeStringField("outcome", advice.outcome());
        list("referrals", advice.referrals(), referral -> {
            out.writeStringField("urgency", referral.urgency());
            because(referral.because(), referral.reasons());
        });
        list("recommendations", advice.recommendations(), this::recommendation);
        list("supporting", advice.supporting(), this::supporting);
        list("exclusions", advice.exclusions(), this::exclusion);
        list("cautions", advice.cautions(), caution -> because(caution.because(), caution.reasons()));
        list("interactions", advice.interactions(), this::interaction);
        out.writeObjectFieldStart("routine");
        list("morning", advice.routine().morning(), this::step);
        list("evening", advice.routine().evening(), this::step);
        list("rampUp", advice.routine().rampUp(), this::ramp);
        out.writeEndObject();
        list("expectations", advice.expectations(), expectation -> {
            out.writeNumberField("week", expectation.week());
            out.writeStringField("text", expectation.text());
            reasons(expectation.reasons());
        });
        followUp(advice.followUp());
        list("missing", advice.missing(), this::missing);
        list("citations", advice.citations(), this::source);
        out.writeStringField("notice", advice.notice());
    }

    private void recommendation(Recommendation recommendation) throws IOException {
        ingredient(recommendation.ingredient());
        out.writeNumberField("rank", recommendation.rank());
        texts("targets", recommendation.targets());
        texts("forms", recommendation.forms());
        out.writeStringField("strength", recommendation.strength());
        out.writeObjectFieldStart("weeks");
        out.writeNumberField("from", recommendation.weeks().from());
        out.writeNumberField("to", recommendation.weeks().to());
        out.writeEndObject();
        out.writeObjectFieldStart("evidence");
        out.writeStringField("grade", recommendation.evidence().grade());
        out.writeStringField("effect", recommendation.evidence().effect());
        out.writeStringField("certainty", recommendation.evidence().certainty());
        out.writeBooleanField("verified", recommendation.evidence().verified());
        texts("citations", recommendation.evidence().citations());
        out.writeEndObject();
        reasons(recommendation.reasons());
    }

    private void supporting(Supporting supporting) throws IOException {
        ingredient(supporting.ingredient());
        out.writeStringField("strength", supporting.strength());
        out.writeObjectFieldStart("evidence");
        out.writeBooleanField("verified", supporting.evidence().verified());
        texts("citations", supporting.evidence().citations());
        out.writeEndObject();
        because(supporting.because(), supporting.reasons());
    }

    private void exclusion(Exclusion exclusion) throws IOException {
        out.writeObjectFieldStart("subject");
        out.writeStringField("kind", exclusion.subject().kind());
        out.writeStringField("id", exclusion.subject().id());
        out.writeEndObject();
        out.writeStringField("code", exclusion.code());
        because(exclusion.because(), exclusion.reasons());
    }

    private void interaction(Interaction interaction) throws IOException {
        texts("between", interaction.between());
        out.writeStringField("effect", interaction.effect());
        out.writeStringField("handling", interaction.handling());
        out.writeBooleanField("contested", interaction.contested());
        out.writeStringField("row", interaction.row());
        reasons(interaction.reasons());
    }

    private void step(Step step) throws IOException {
        out.writeNumberField("order", step.order());
        out.writeStringField("step", step.step());
        out.writeStringField("ingredient", step.ingredient());
        out.writeStringField("note", step.note());
        reasons(step.reasons());
    }

    private void ramp(Ramp ramp) throws IOException {
        out.writeStringField("ingredient", ramp.ingredient());
        out.writeNumberField("fromWeek", ramp.fromWeek());
        out.writeNumberField("toWeek", ramp.toWeek());
        out.writeNumberField("perWeek", ramp.perWeek());
        out.writeStringField("note", ramp.note());
        reasons(ramp.reasons());
    }

    private void followUp(@Nullable FollowUp followUp) throws IOException {
        if (followUp == null) {
            out.writeNullField("followUp");
            return;
        }
        out.writeObjectFieldStart("followUp");
        out.writeNumberField("week", followUp.week());
        because(followUp.because(), followUp.reasons());
        out.writeEndObject();
    }

    private void missing(Missing missing) throws IOException {
        out.writeStringField("fact", missing.fact());
        out.writeStringField("question", missing.question());
        texts("wouldAffect", missing.wouldAffect());
    }

    private void source(Source source) throws IOException {
        out.writeStringField("id", source.id());
        out.writeStringField("text", source.text());
        out.writeStringField("address", source.address());
        out.writeStringField("read", source.read());
    }

    private void ingredient(Named ingredient) throws IOException {
        out.writeObjectFieldStart("ingredient");
        out.writeStringField("id", ingredient.id());
        out.writeStringField("inci", ingredient.inci());
        out.writeStringField("name", ingredient.name());
        out.writeStringField("class", ingredient.ingredientClass());
        out.writeEndObject();
    }

    private void because(String because, List<Reason> reasons) throws IOException {
        out.writeStringField("because", because);
        reasons(reasons);
    }

    private void reasons(List<Reason> reasons) throws IOException {
        list("reasons", reasons, reason -> {
            out.writeStringField("rule", reason.rule());
            out.writeStringField("title", reason.title());
            out.writeStringField("because", reason.because());
            texts("facts", reason.facts());
            texts("citations", reason.citations());
        });
    }

    private void texts(String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private <T> void list(String name, List<T> things, Fields<T> fields) throws IOException {
        out.writeArrayFieldStart(name);
        for (T thing : things) {
            out.writeStartObject();
            fields.write(thing);
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
