package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefCaution;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefChoice;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefExpectation;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefFollowUp;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefPlan;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefReferral;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice.EvidenceSummary;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.IngredientName;
import org.peptideadvisor.model.advice.Advice.MissingAnswer;
import org.peptideadvisor.model.advice.Advice.SupportingEvidence;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.model.advice.BriefAdvice.AvoidNotice;
import org.peptideadvisor.model.advice.BriefAdvice.ProductNotice;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;

/**
 * The full view of an answer: the parts of the brief view, all of them at full length, then what stands behind them. Each sentence is
 * written once, with the ids of the rules that say it: in a part that a person reads, or else in {@code reasons}. So is each fact that
 * rules rest on, and what else is to be said of a rule.
 *
 * @param recommendations the peptides of {@code choices}, best first, as their products are and were tested
 * @param supporting co-actives beside them
 * @param exclusions all that is kept out, {@code stop} and {@code avoid} included
 * @param interactions how things of the plan get along
 * @param routine where in a day rules place things, and how they begin
 * @param reasons what rules say besides
 * @param facts what of the client and of the tables rules matched, derived facts led back to their own
 * @param rules the rules behind the answer, by id
 * @param explanation how each reason came about, if that was asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonIgnoreProperties(ignoreUnknown = true)
public record FullAnswer(
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
        List<MissingAnswer> missing,
        String notice,
        List<RecommendedPeptide> recommendations,
        List<SupportingIngredient> supporting,
        List<ExcludedSubject> exclusions,
        List<PairHandling> interactions,
        DayRoutine routine,
        List<RuleSentence> reasons,
        List<MatchedFact> facts,
        List<NamedRule> rules,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AdviceExplanation explanation) {

    /** A recommended peptide. Its concerns and its weeks stand in {@code choices}. */
    public record RecommendedPeptide(
            IngredientName ingredient,
            int rank,
            List<String> forms,
            String strength,
            EvidenceSummary evidence,
            List<String> rules) {}

    /** A co-active beside the peptides. */
    public record SupportingIngredient(
            IngredientName ingredient, String strength, SupportingEvidence evidence, List<String> rules) {}

    /** Something to keep out. */
    public record ExcludedSubject(ExclusionSubject subject, String code, List<String> rules) {}

    /** How two things get along; {@code handling} is null where {@code plan.doesNotFit} says it of the same row. */
    public record PairHandling(
            List<String> between,
            String effect,
            @Nullable String handling,
            boolean contested,
            String row,
            List<String> rules) {}

    /** Where in a day rules place things, and how they begin. */
    public record DayRoutine(List<PlacedStep> morning, List<PlacedStep> evening, List<SlowStart> rampUp) {}

    /** One step; {@code order} counts from 1. */
    public record PlacedStep(int order, String step, @Nullable String ingredient, List<String> rules) {}

    /** How often a week in the first weeks. */
    public record SlowStart(@Nullable String ingredient, int fromWeek, int toWeek, int perWeek, List<String> rules) {}

    /** A sentence, with the rules that say it. */
    public record RuleSentence(String because, List<String> rules) {}

    /** A fact, with the rules that matched it. */
    public record MatchedFact(String fact, List<String> rules) {}

    /**
     * A rule that the answer names. Its title and its text are at {@code /v1/rules}, what its sources are at {@code /v1/sources}.
     *
     * @param citations the ids of its sources
     * @param reviewed the day on which a named clinician read it, or null
     */
    public record NamedRule(String id, List<String> citations, @Nullable String reviewed) {}
}
