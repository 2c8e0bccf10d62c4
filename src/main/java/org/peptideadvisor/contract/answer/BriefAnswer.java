package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.MissingAnswer;
import org.peptideadvisor.model.advice.BriefAdvice.AvoidNotice;
import org.peptideadvisor.model.advice.BriefAdvice.ProductNotice;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.model.advice.WeekPlan;

/**
 * The brief view of an answer: what a person reads in a minute. Each part names its rules; what they rest on is in the full view.
 * A decision that was recorded in full gives the same brief again.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BriefAnswer(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String decisionId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReleaseName release,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String decidedAt,
        String outcome,
        List<String> summary,
        List<BriefReferral> referrals,
        List<StopNotice> stop,
        List<ProductNotice> products,
        BriefPlan plan,
        List<BriefChoice> choices,
        List<AvoidNotice> avoid,
        List<BriefCaution> cautions,
        List<BriefExpectation> expectations,
        @Nullable BriefFollowUp followUp,
        List<BriefMissing> missing,
        String notice) {

    /** Words that an answer may have where nothing stands in the way, and otherwise. */
    private static final int WORDS_TO_PROCEED = 220;

    private static final int WORDS = 450;
    private static final int MOST_EXPECTATIONS = 2;
    private static final String PROCEED = "proceed";
    private static final String NOTHING = "nothing";

    /** See a clinician. */
    public record BriefReferral(String urgency, String because, List<String> rules) {}

    /** The week, with the rules behind what does not fit. */
    public record BriefPlan(String budget, List<WeekPlan.PlanPhase> phases, List<BriefMisfit> doesNotFit) {}

    /** Something that the week cannot hold. */
    public record BriefMisfit(
            String kind,
            String id,
            String name,
            String change,
            String because,
            @Nullable String row,
            List<String> rules) {}

    /** A peptide by id and name only. */
    public record BriefIngredient(String id, String name) {}

    /** A recommended peptide. */
    public record BriefChoice(
            BriefIngredient ingredient,
            boolean inPlan,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String insteadOf,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String form,
            @JsonProperty("for") List<String> targets,
            String evidence,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer fromWeek,
            Advice.EffectWeeks weeks,
            List<String> rules) {}

    /** Something to keep in mind. */
    public record BriefCaution(String because, List<String> rules) {}

    /** What may be seen by a week of the plan. */
    public record BriefExpectation(int week, String text, List<String> rules) {}

    /** When to look again. */
    public record BriefFollowUp(int week, String because, List<String> rules) {}

    /** A question that was not asked. */
    public record BriefMissing(String fact, String question, String couldChange) {}

    /** The brief of a full answer: what it says again left out, and what there are no words for. */
    static BriefAnswer of(FullAnswer full) {
        Set<String> said = new HashSet<>(full.summary());
        full.stop().forEach(one -> said.add(one.how()));
        full.avoid().forEach(one -> said.add(one.because()));
        List<BriefReferral> referrals = unsaid(full.referrals(), BriefReferral::because, said);
        BriefPlan plan = new BriefPlan(
                full.plan().budget(),
                full.plan().phases().stream().map(BriefAnswer::withoutNotes).toList(),
                unsaid(full.plan().doesNotFit(), BriefMisfit::because, said));
        BriefFollowUp followUp = full.followUp();
        var words = new WordBudget(PROCEED.equals(full.outcome()) ? WORDS_TO_PROCEED : WORDS);
        full.summary().forEach(words::spend);
        full.stop().forEach(one -> words.spend(one.how()));
        full.products().forEach(one -> words.spend(one.note()));
        full.avoid().forEach(one -> words.spend(one.because()));
        full.choices().forEach(one -> words.spend(one.evidence()));
        referrals.forEach(one -> words.spend(one.because()));
        plan.doesNotFit().forEach(one -> words.spend(one.because()));
        words.spend(full.notice());
        BriefFollowUp again = followUp == null || !said.add(followUp.because()) ? null : followUp;
        words.spend(again == null ? null : again.because());
        List<BriefExpectation> outlook = unsaid(full.expectations(), BriefExpectation::text, said);
        List<BriefExpectation> expectations =
                words.fitting(outlook.subList(0, Math.min(MOST_EXPECTATIONS, outlook.size())), BriefExpectation::text);
        List<BriefCaution> cautions =
                words.fitting(unsaid(full.cautions(), BriefCaution::because, said), BriefCaution::because);
        List<MissingAnswer> open = full.missing().stream()
                .filter(one -> !one.couldChange().equals(NOTHING))
                .toList();
        List<BriefMissing> missing = words.fitting(open, MissingAnswer::question).stream()
                .map(one -> new BriefMissing(one.fact(), one.question(), one.couldChange()))
                .toList();
        return new BriefAnswer(
                full.decisionId(),
                full.release(),
                full.decidedAt(),
                full.outcome(),
                full.summary(),
                referrals,
                full.stop(),
                full.products(),
                plan,
                full.choices(),
                full.avoid(),
                cautions,
                expectations,
                again,
                missing,
                full.notice());
    }

    /** How to use a step is in the full view; the days of a prescription are the prescriber's, and that stays. */
    private static WeekPlan.PlanPhase withoutNotes(WeekPlan.PlanPhase phase) {
        return new WeekPlan.PlanPhase(
                phase.fromWeek(),
                phase.toWeek(),
                phase.morning().stream().map(BriefAnswer::withoutNote).toList(),
                phase.evening().stream().map(BriefAnswer::withoutNote).toList());
    }

    private static WeekPlan.PlanStep withoutNote(WeekPlan.PlanStep step) {
        return new WeekPlan.PlanStep(
                step.order(), step.step(), step.name(), step.product(), step.ingredients(), step.days(), null);
    }

    private static <T> List<T> unsaid(List<T> parts, Function<T, String> text, Set<String> said) {
        var unsaid = new ArrayList<T>(parts.size());
        for (T part : parts) {
            String sentence = text.apply(part);
            if (said.stream().noneMatch(before -> before.contains(sentence))) {
                said.add(sentence);
                unsaid.add(part);
            }
        }
        return unsaid;
    }

    /** The words that are left for what may be left out. */
    private static final class WordBudget {

        private int left;

        WordBudget(int words) {
            left = words;
        }

        void spend(@Nullable String text) {
            left -= words(text);
        }

        /** The first of these for which there are words. */
        <T> List<T> fitting(List<T> parts, Function<T, String> text) {
            var fitting = new ArrayList<T>();
            for (T part : parts) {
                int words = words(text.apply(part));
                if (words <= left) {
                    left -= words;
                    fitting.add(part);
                }
            }
            return fitting;
        }

        private static int words(@Nullable String text) {
            int words = 0;
            boolean inside = false;
            for (int at = 0; text != null && at < text.length(); at++) {
                boolean space = Character.isWhitespace(text.charAt(at));
                words += !space && !inside ? 1 : 0;
                inside = !space;
            }
            return words;
        }
    }
}
