package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Caution;
import org.peptideadvisor.model.advice.Advice.Expectation;
import org.peptideadvisor.model.advice.Advice.FollowUp;
import org.peptideadvisor.model.advice.Advice.MissingAnswer;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.advice.BriefAdvice.AvoidNotice;
import org.peptideadvisor.model.advice.BriefAdvice.PeptideChoice;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.model.advice.WeekPlan;

/**
 * The brief view of an answer: what a person reads in a minute. Each part names its rules; their reasons are in the full view.
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

    /** The parts of an answer that its brief is made of, whether just decided or read from a record. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FullParts(
            @Nullable String decisionId,
            @Nullable ReleaseName release,
            @Nullable String decidedAt,
            String outcome,
            List<String> summary,
            List<StopNotice> stop,
            List<PeptideChoice> choices,
            List<AvoidNotice> avoid,
            List<Referral> referrals,
            List<Caution> cautions,
            List<Expectation> expectations,
            @Nullable FollowUp followUp,
            WeekPlan plan,
            List<MissingAnswer> missing,
            String notice) {

        /** Whether it has the parts that answers did not have before there was a brief view. */
        boolean whole() {
            return Stream.of(summary, stop, choices, avoid, plan).allMatch(Objects::nonNull);
        }
    }

    static BriefAnswer of(FullParts full) {
        Set<String> said = new HashSet<>(full.summary());
        full.stop().forEach(one -> said.add(one.how()));
        full.avoid().forEach(one -> said.add(one.because()));
        List<BriefReferral> referrals = unsaid(full.referrals(), Referral::because, said).stream()
                .map(one -> new BriefReferral(one.urgency(), one.because(), rules(one.reasons())))
                .toList();
        BriefPlan plan = plan(full.plan(), said);
        FollowUp followUp = full.followUp();
        var words = new WordBudget(PROCEED.equals(full.outcome()) ? WORDS_TO_PROCEED : WORDS);
        full.summary().forEach(words::spend);
        full.stop().forEach(one -> words.spend(one.how()));
        full.avoid().forEach(one -> words.spend(one.because()));
        full.choices().forEach(one -> words.spend(one.evidence()));
        referrals.forEach(one -> words.spend(one.because()));
        plan.doesNotFit().forEach(one -> words.spend(one.because()));
        plan.phases().forEach(phase -> {
            phase.morning().forEach(step -> words.spend(step.note()));
            phase.evening().forEach(step -> words.spend(step.note()));
        });
        words.spend(full.notice());
        BriefFollowUp again = followUp == null || !said.add(followUp.because())
                ? null
                : new BriefFollowUp(followUp.week(), followUp.because(), rules(followUp.reasons()));
        words.spend(again == null ? null : again.because());
        List<Expectation> outlook = unsaid(full.expectations(), Expectation::text, said);
        List<BriefExpectation> expectations =
                words
                        .fitting(outlook.subList(0, Math.min(MOST_EXPECTATIONS, outlook.size())), Expectation::text)
                        .stream()
                        .map(one -> new BriefExpectation(one.week(), one.text(), rules(one.reasons())))
                        .toList();
        List<BriefCaution> cautions =
                words.fitting(unsaid(full.cautions(), Caution::because, said), Caution::because).stream()
                        .map(one -> new BriefCaution(one.because(), rules(one.reasons())))
                        .toList();
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
                plan,
                full.choices().stream().map(BriefAnswer::choice).toList(),
                full.avoid(),
                cautions,
                expectations,
                again,
                missing,
                full.notice());
    }

    private static BriefPlan plan(WeekPlan plan, Set<String> said) {
        return new BriefPlan(
                plan.budget(),
                plan.phases().stream().map(BriefAnswer::withoutNotes).toList(),
                unsaid(plan.doesNotFit(), WeekPlan.PlanMisfit::because, said).stream()
                        .map(one -> new BriefMisfit(
                                one.subject().kind(),
                                one.subject().id(),
                                one.name(),
                                one.change(),
                                unquoted(one, said),
                                one.row(),
                                rules(one.reasons())))
                        .toList());
    }

    /** What does not fit without the sentence of a rule that the answer holds already. */
    private static String unquoted(WeekPlan.PlanMisfit misfit, Set<String> said) {
        String because = misfit.because();
        for (Reason reason : misfit.reasons()) {
            String quoted = " " + reason.because();
            boolean told = said.stream()
                    .anyMatch(before -> before.contains(reason.because()) && !before.equals(misfit.because()));
            if (told && because.endsWith(quoted)) {
                because = because.substring(0, because.length() - quoted.length());
            }
        }
        return because;
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
        return new WeekPlan.PlanStep(step.order(), step.step(), step.name(), step.ingredients(), step.days(), null);
    }

    private static BriefChoice choice(PeptideChoice choice) {
        return new BriefChoice(
                new BriefIngredient(
                        choice.ingredient().id(), choice.ingredient().name()),
                choice.inPlan(),
                choice.insteadOf(),
                choice.form(),
                choice.targets(),
                choice.evidence(),
                choice.fromWeek(),
                choice.weeks(),
                choice.rules());
    }

    private static List<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).distinct().toList();
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
