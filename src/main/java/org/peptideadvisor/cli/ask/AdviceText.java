package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefChoice;
import org.peptideadvisor.contract.answer.FullAnswer;
import org.peptideadvisor.contract.answer.FullAnswer.MatchedFact;
import org.peptideadvisor.contract.answer.FullAnswer.NamedRule;
import org.peptideadvisor.contract.answer.FullAnswer.PlacedStep;
import org.peptideadvisor.contract.answer.FullAnswer.RecommendedPeptide;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.release.Release;

/** The full view as text for people: what to do first, each sentence once with its rules, at the end what the rules rest on. */
final class AdviceText {

    private final PrintWriter out;
    private final Release release;

    /** @param release the one that advises */
    AdviceText(PrintWriter out, Release release) {
        this.out = out;
        this.release = release;
    }

    void print(Advice advice) {
        FullAnswer answer = new AdviceJson().fullAnswer(advice);
        out.println("Outcome: " + answer.outcome() + "   (release " + release.name() + ")");
        answer.summary().forEach(sentence -> out.println("  " + sentence));
        section("See a clinician", answer.referrals(), one -> line(one.urgency() + ": " + one.because(), one.rules()));
        section("Stop", answer.stop(), one -> line(one.how(), one.rules()));
        answer.plan().phases().forEach(this::phase);
        section("Does not fit", answer.plan().doesNotFit(), one -> line(one.because(), one.rules()));
        section("Recommended", answer.recommendations(), one -> recommended(one, answer));
        section("Beside them", answer.supporting(), one -> {
            line(one.ingredient().name() + verified(one.evidence().verified()), one.rules());
        });
        section("Not for this client", answer.avoid(), one -> line(one.name() + ": " + one.because(), one.rules()));
        section("Keep out", answer.exclusions(), one -> {
            line(
                    one.subject().kind() + " " + one.subject().id()
                            + (one.code().equals("avoid") ? "" : " [" + one.code() + "]"),
                    one.rules());
        });
        section("Keep in mind", answer.cautions(), one -> line(one.because(), one.rules()));
        section("Together", answer.interactions(), one -> {
            line(
                    String.join(" + ", one.between()) + ": " + one.effect() + (one.contested() ? " (contested)" : "")
                            + (one.handling() == null ? "" : ". " + one.handling()),
                    one.rules());
        });
        section("Placed in the morning", answer.routine().morning(), this::step);
        section("Placed in the evening", answer.routine().evening(), this::step);
        section("Begin slowly", answer.routine().rampUp(), one -> {
            line(
                    "weeks " + one.fromWeek() + " to " + one.toWeek() + ", " + one.perWeek() + " times a week"
                            + named(one.ingredient()),
                    one.rules());
        });
        section(
                "What to expect",
                answer.expectations(),
                one -> line("week " + one.week() + ": " + one.text(), one.rules()));
        if (answer.followUp() != null) {
            out.println();
            out.println("Look again in week " + answer.followUp().week());
            line(answer.followUp().because(), answer.followUp().rules());
        }
        section(
                "Not asked",
                answer.missing(),
                one -> out.println("  " + one.question() + " (could change: " + one.couldChange()
                        + (one.wouldAffect().isEmpty()
                                ? ""
                                : "; could take out " + String.join(", ", one.wouldAffect()))
                        + ")"));
        section("What rules say besides", answer.reasons(), one -> line(one.because(), one.rules()));
        section("Rules", answer.rules(), one -> rule(one, answer.facts()));
        section(
                "Sources",
                advice.citations(),
                one -> out.println("  " + one.id() + "  " + one.text() + " [" + one.address() + "]"
                        + (one.read().equals("recalled") ? " (not read)" : "")));
        out.println();
        out.println(answer.notice());
        out.flush();
    }

    private void phase(PlanPhase phase) {
        out.println();
        out.println("Weeks " + phase.fromWeek() + " to " + phase.toWeek());
        out.println("  morning: " + steps(phase.morning()));
        out.println("  evening: " + steps(phase.evening()));
    }

    private static String steps(List<PlanStep> steps) {
        return steps.stream()
                .map(step -> step.name()
                        + (step.days().isEmpty() ? "" : " (days " + step.days() + ")")
                        + (step.note() == null ? "" : " - " + step.note()))
                .collect(Collectors.joining("; "));
    }

    private void recommended(RecommendedPeptide one, FullAnswer answer) {
        String id = one.ingredient().id();
        BriefChoice choice = answer.choices().stream()
                .filter(chosen -> chosen.ingredient().id().equals(id))
                .findFirst()
                .orElseThrow();
        out.printf(
                "  %d. %s (%s), for %s%s%n",
                one.rank(),
                one.ingredient().name(),
                id,
                String.join(", ", choice.targets()),
                choice.insteadOf() == null ? "" : ", instead of " + choice.insteadOf());
        line(
                String.format(
                        "evidence %s, %s, certainty %s%s: %s; may show in weeks %d to %d; as %s",
                        one.evidence().grade(),
                        one.evidence().effect(),
                        one.evidence().certainty(),
                        verified(one.evidence().verified()),
                        choice.evidence(),
                        choice.weeks().from(),
                        choice.weeks().to(),
                        one.forms().isEmpty() ? "any form" : String.join(", ", one.forms())),
                one.rules());
    }

    private static String verified(boolean verified) {
        return verified ? "" : " (NOT VERIFIED)";
    }

    private void step(PlacedStep step) {
        line(step.order() + ". " + step.step() + named(step.ingredient()), step.rules());
    }

    private static String named(@Nullable String ingredient) {
        return ingredient == null ? "" : ": " + ingredient;
    }

    private void rule(NamedRule rule, List<MatchedFact> facts) {
        String matched = facts.stream()
                .filter(one -> one.rules().contains(rule.id()))
                .map(MatchedFact::fact)
                .collect(Collectors.joining("; "));
        out.println(
                "  " + rule.id() + " " + release.advisor().cards().of(rule.id()).title() + " — " + matched + " "
                        + rule.citations() + (rule.reviewed() == null ? " (unreviewed)" : ""));
    }

    private void line(String text, List<String> rules) {
        out.println("     " + text + (rules.isEmpty() ? "" : "  [" + String.join(", ", rules) + "]"));
    }

    private <T> void section(String title, List<T> things, Consumer<T> each) {
        if (!things.isEmpty()) {
            out.println();
            out.println(title);
            things.forEach(each);
        }
    }
}
