package org.peptideadvisor.arbitration.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.advice.BriefAdvice.PeptideChoice;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.rulebook.reading.AnswerPhrase;
import org.peptideadvisor.rulebook.reading.AnswerPhrases;

/** The summary, the gravest first: whom to see, what to stop, what to do tonight, what to buy first, when to look again. */
final class SummarySentences {

    private static final String ASK_PRESCRIBER = "ask-prescriber";
    private static final String SUNSCREEN = "sunscreen";

    private final Catalog catalog;
    private final AnswerPhrases phrases;

    SummarySentences(Catalog catalog, AnswerPhrases phrases) {
        this.catalog = catalog;
        this.phrases = phrases;
    }

    List<String> of(DecidedParts parts, List<StopNotice> stop, List<PeptideChoice> choices) {
        var sentences = new ArrayList<String>();
        see(parts, sentences);
        stop(stop, sentences);
        List<PlanPhase> phases = parts.plan().phases();
        if (!phases.isEmpty()) {
            tonight(phases.get(0).evening(), doubted(parts), sentences);
            sunscreen(phases.get(0).morning(), sentences);
        }
        choices.stream()
                .filter(choice -> choice.inPlan() && choice.fromWeek() != null && choice.fromWeek() > 1)
                .findFirst()
                .ifPresent(choice -> add(choice, phases, sentences));
        return List.copyOf(sentences);
    }

    private void see(DecidedParts parts, List<String> sentences) {
        if (!parts.referrals().isEmpty()) {
            VocabularyTerm urgency = catalog.vocabulary()
                    .term("urgency", parts.referrals().get(0).urgency());
            if (urgency != null) {
                sentences.add(phrases.say(AnswerPhrase.SUMMARY_SEE, Map.of("urgency", urgency.label())));
            }
        }
    }

    private void stop(List<StopNotice> stop, List<String> sentences) {
        if (!stop.isEmpty()) {
            List<String> names = stop.stream()
                    .map(one -> one.product() == null ? one.name() : one.product())
                    .toList();
            sentences.add(phrases.say(AnswerPhrase.SUMMARY_STOP, Map.of("names", phrases.list(names))));
        }
    }

    /** What is prescribed and waits for an answer of its prescriber. */
    private static Set<String> doubted(DecidedParts parts) {
        return parts.plan().doesNotFit().stream()
                .filter(misfit -> misfit.row() == null && misfit.change().equals(ASK_PRESCRIBER))
                .map(misfit -> misfit.subject().id())
                .collect(Collectors.toSet());
    }

    private void tonight(List<PlanStep> evening, Set<String> doubted, List<String> sentences) {
        if (!evening.isEmpty()) {
            List<String> steps = evening.stream()
                    .filter(step ->
                            step.days().isEmpty() && step.ingredients().stream().noneMatch(doubted::contains))
                    .map(step -> name(step))
                    .toList();
            if (!steps.isEmpty()) {
                sentences.add(phrases.say(AnswerPhrase.SUMMARY_TONIGHT, Map.of("steps", phrases.list(steps))));
            }
        }
    }

    private void sunscreen(List<PlanStep> morning, List<String> sentences) {
        morning.stream()
                .filter(step -> step.step().equals(SUNSCREEN))
                .findFirst()
                .ifPresent(
                        step -> sentences.add(phrases.say(AnswerPhrase.SUMMARY_SUNSCREEN, Map.of("name", name(step)))));
    }

    private void add(PeptideChoice choice, List<PlanPhase> phases, List<String> sentences) {
        for (PlanPhase phase : phases) {
            PlanStep evening = step(choice, phase.evening());
            PlanStep step = evening != null ? evening : step(choice, phase.morning());
            if (step != null) {
                sentences.add(phrases.say(
                        AnswerPhrase.SUMMARY_ADD,
                        Map.of(
                                "week", String.valueOf(phase.fromWeek()),
                                "name", choice.ingredient().name(),
                                "step", kind(step, choice),
                                "times",
                                        phrases.times(
                                                step.days().isEmpty()
                                                        ? 7
                                                        : step.days().size()),
                                "session",
                                        phrases.say(
                                                evening != null
                                                        ? AnswerPhrase.SESSION_EVENING
                                                        : AnswerPhrase.SESSION_MORNING))));
                int from = phase.fromWeek() + Math.max(1, choice.weeks().from()) - 1;
                sentences.add(phrases.say(AnswerPhrase.SUMMARY_EXPECT, Map.of("week", String.valueOf(from))));
                return;
            }
        }
    }

    private static @Nullable PlanStep step(PeptideChoice choice, List<PlanStep> steps) {
        return steps.stream()
                .filter(step -> step.ingredients().contains(choice.ingredient().id()))
                .findFirst()
                .orElse(null);
    }

    /** What is bought, without which peptide it holds. */
    private static String kind(PlanStep step, PeptideChoice choice) {
        String name = name(step);
        String which = ": " + choice.ingredient().name();
        return name.endsWith(which) ? name.substring(0, name.length() - which.length()) : name;
    }

    private static String name(PlanStep step) {
        return step.product() == null ? SubjectNames.within(step.name()) : step.product();
    }
}
