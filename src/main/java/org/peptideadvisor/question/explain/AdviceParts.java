package org.peptideadvisor.question.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Reason;

/** The parts of an answer that have reasons, in the order of the answer. */
final class AdviceParts {

    private final List<AdvicePart> all = new ArrayList<>();

    /**
     * @param at the JSON pointer to it
     * @param text what it says
     * @param premises firings, facts, and the ids of reasons elsewhere in the answer that it rests on beside its own reasons
     */
    record AdvicePart(String at, String text, List<Reason> reasons, List<Object> premises) {

        AdvicePart(String at, String text, List<Reason> reasons) {
            this(at, text, reasons, List.of());
        }
    }

    private AdviceParts() {}

    static List<AdvicePart> of(Advice advice) {
        var parts = new AdviceParts();
        parts.add(
                "/referrals",
                advice.referrals(),
                one -> "see a clinician (" + one.urgency() + "): " + one.because(),
                Advice.Referral::reasons);
        parts.add(
                "/recommendations",
                advice.recommendations(),
                one -> "recommend " + one.ingredient().id(),
                Advice.Recommendation::reasons);
        parts.add(
                "/supporting",
                advice.supporting(),
                one -> "beside it " + one.ingredient().id(),
                Advice.SupportingActive::reasons);
        parts.add(
                "/exclusions",
                advice.exclusions(),
                one -> "keep out " + one.subject().kind() + " " + one.subject().id(),
                Advice.Exclusion::reasons);
        parts.add("/cautions", advice.cautions(), one -> "keep in mind: " + one.because(), Advice.Caution::reasons);
        parts.add(
                "/interactions",
                advice.interactions(),
                one -> String.join(" with ", one.between()) + ": " + one.effect(),
                Advice.Interaction::reasons);
        Function<Advice.RoutineStep, String> step =
                one -> one.step() + (one.ingredient() == null ? "" : ": " + one.ingredient());
        parts.add(
                "/routine/morning",
                advice.routine().morning(),
                one -> "in the morning " + step.apply(one),
                Advice.RoutineStep::reasons);
        parts.add(
                "/routine/evening",
                advice.routine().evening(),
                one -> "in the evening " + step.apply(one),
                Advice.RoutineStep::reasons);
        parts.add(
                "/routine/rampUp",
                advice.routine().rampUp(),
                one -> "weeks " + one.fromWeek() + " to " + one.toWeek() + ": " + one.perWeek() + " times a week",
                Advice.RampUp::reasons);
        parts.add(
                "/expectations",
                advice.expectations(),
                one -> "by week " + one.week() + ": " + one.text(),
                Advice.Expectation::reasons);
        if (advice.followUp() != null) {
            parts.all.add(new AdvicePart(
                    "/followUp",
                    "look again in week " + advice.followUp().week(),
                    advice.followUp().reasons()));
        }
        return parts.all;
    }

    private <T> void add(String at, List<T> things, Function<T, String> text, Function<T, List<Reason>> reasons) {
        for (int i = 0; i < things.size(); i++) {
            T thing = things.get(i);
            all.add(new AdvicePart(at + "/" + i, text.apply(thing), reasons.apply(thing)));
        }
    }
}
