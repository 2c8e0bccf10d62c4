package org.peptideadvisor.contract.answer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefCaution;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefChoice;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefExpectation;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefFollowUp;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefIngredient;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefMisfit;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefPlan;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefReferral;
import org.peptideadvisor.contract.answer.FullAnswer.DayRoutine;
import org.peptideadvisor.contract.answer.FullAnswer.ExcludedSubject;
import org.peptideadvisor.contract.answer.FullAnswer.PairHandling;
import org.peptideadvisor.contract.answer.FullAnswer.PlacedStep;
import org.peptideadvisor.contract.answer.FullAnswer.RecommendedPeptide;
import org.peptideadvisor.contract.answer.FullAnswer.SlowStart;
import org.peptideadvisor.contract.answer.FullAnswer.SupportingIngredient;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.FollowUp;
import org.peptideadvisor.model.advice.Advice.Interaction;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Routine;
import org.peptideadvisor.model.advice.Advice.RoutineStep;
import org.peptideadvisor.model.advice.AdviceExplanation;
import org.peptideadvisor.model.advice.BriefAdvice.AvoidNotice;
import org.peptideadvisor.model.advice.BriefAdvice.PeptideChoice;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.model.advice.WeekPlan;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;

/** Writes the full view of one advice. Equal advice gives equal answers. */
final class FullAnswerWriter {

    private final Advice advice;
    private final SaidOnce said = new SaidOnce();

    private FullAnswerWriter(Advice advice) {
        this.advice = advice;
    }

    /** The answer; id, release and time are null where it is no decision. */
    static FullAnswer answer(
            @Nullable String decisionId,
            @Nullable ReleaseName release,
            @Nullable String decidedAt,
            Advice advice,
            @Nullable AdviceExplanation explanation) {
        return new FullAnswerWriter(advice).answer(decisionId, release, decidedAt, explanation);
    }

    private FullAnswer answer(
            @Nullable String decisionId,
            @Nullable ReleaseName release,
            @Nullable String decidedAt,
            @Nullable AdviceExplanation explanation) {
        List<RecommendedPeptide> recommendations = each(
                advice.recommendations(),
                one -> new RecommendedPeptide(
                        one.ingredient(),
                        one.rank(),
                        one.forms(),
                        one.strength(),
                        one.evidence(),
                        said.rules(one.reasons())));
        List<SupportingIngredient> supporting = each(
                advice.supporting(),
                one -> new SupportingIngredient(
                        one.ingredient(), one.strength(), one.evidence(), said.rules(one.reasons())));
        List<ExcludedSubject> exclusions = each(
                advice.exclusions(), one -> new ExcludedSubject(one.subject(), one.code(), said.rules(one.reasons())));
        DayRoutine routine = routine(advice.routine());
        take();
        BriefPlan plan = plan(advice.plan());
        return new FullAnswer(
                decisionId,
                release,
                decidedAt,
                advice.outcome(),
                advice.brief().summary(),
                each(
                        advice.referrals(),
                        one -> new BriefReferral(one.urgency(), one.because(), part(one.because(), one.reasons()))),
                each(advice.brief().stop(), this::stop),
                advice.brief().products(),
                plan,
                each(advice.brief().choices(), FullAnswerWriter::choice),
                each(advice.brief().avoid(), this::avoid),
                each(advice.cautions(), one -> new BriefCaution(one.because(), part(one.because(), one.reasons()))),
                each(
                        advice.expectations(),
                        one -> new BriefExpectation(one.week(), one.text(), part(one.text(), one.reasons()))),
                followUp(advice.followUp()),
                advice.missing(),
                advice.notice(),
                recommendations,
                supporting,
                exclusions,
                each(advice.interactions(), this::interaction),
                routine,
                said.sentences(),
                said.facts(),
                said.named(),
                explanation);
    }

    /** Takes in the reasons of the parts that speak for themselves, before any of them is written. */
    private void take() {
        advice.referrals().forEach(one -> said.take(one.reasons()));
        advice.plan().doesNotFit().forEach(one -> said.take(one.reasons()));
        advice.cautions().forEach(one -> said.take(one.reasons()));
        advice.interactions().forEach(one -> said.take(one.reasons()));
        advice.expectations().forEach(one -> said.take(one.reasons()));
        if (advice.followUp() != null) {
            said.take(advice.followUp().reasons());
        }
    }

    private static <T, R> List<R> each(List<T> parts, Function<T, R> written) {
        return parts.stream().map(written).toList();
    }

    private List<String> part(String sentence, List<Reason> reasons) {
        return said.part(sentence, SaidOnce.idsOf(reasons));
    }

    private StopNotice stop(StopNotice one) {
        return new StopNotice(
                one.kind(), one.id(), one.name(), one.product(), one.how(), said.quoting(one.how(), one.rules()));
    }

    private AvoidNotice avoid(AvoidNotice one) {
        return new AvoidNotice(one.kind(), one.id(), one.name(), one.because(), said.part(one.because(), one.rules()));
    }

    private @Nullable BriefFollowUp followUp(@Nullable FollowUp one) {
        return one == null ? null : new BriefFollowUp(one.week(), one.because(), part(one.because(), one.reasons()));
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

    private PairHandling interaction(Interaction one) {
        return new PairHandling(
                one.between(),
                one.effect(),
                said.unsaid(one.handling()),
                one.contested(),
                one.row(),
                SaidOnce.idsOf(one.reasons()));
    }

    private DayRoutine routine(Routine routine) {
        return new DayRoutine(
                placed(routine.morning()),
                placed(routine.evening()),
                routine.rampUp().stream()
                        .map(one -> new SlowStart(
                                one.ingredient(),
                                one.fromWeek(),
                                one.toWeek(),
                                one.perWeek(),
                                said.rules(one.reasons())))
                        .toList());
    }

    private List<PlacedStep> placed(List<RoutineStep> steps) {
        return steps.stream()
                .map(one -> new PlacedStep(one.order(), one.step(), one.ingredient(), said.rules(one.reasons())))
                .toList();
    }

    private BriefPlan plan(WeekPlan plan) {
        List<BriefMisfit> misfits = plan.doesNotFit().stream()
                .map(one -> new BriefMisfit(
                        one.subject().kind(),
                        one.subject().id(),
                        one.name(),
                        one.change(),
                        unquoted(one.because()),
                        one.row(),
                        said.quoting(one.because(), SaidOnce.idsOf(one.reasons()))))
                .toList();
        List<PlanPhase> phases = plan.phases().stream()
                .map(one -> new PlanPhase(one.fromWeek(), one.toWeek(), steps(one.morning()), steps(one.evening())))
                .toList();
        return new BriefPlan(plan.budget(), phases, misfits);
    }

    /** What does not fit, without the reason behind it where a graver part says that. */
    private String unquoted(String because) {
        int end = because.indexOf(". ") + 1;
        String reason = because.substring(end).strip();
        boolean told = end > 0 && gravest().anyMatch(text -> text.contains(reason));
        return told ? because.substring(0, end) : because;
    }

    private Stream<String> gravest() {
        return Stream.of(
                        advice.referrals().stream().map(Advice.Referral::because),
                        advice.brief().stop().stream().map(StopNotice::how),
                        advice.brief().avoid().stream().map(AvoidNotice::because))
                .flatMap(Function.identity());
    }

    private List<PlanStep> steps(List<PlanStep> steps) {
        return steps.stream()
                .map(one -> new PlanStep(
                        one.order(),
                        one.step(),
                        one.name(),
                        one.product(),
                        one.ingredients(),
                        one.days(),
                        said.unsaid(one.note())))
                .toList();
    }
}
