package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.RoutineStep;

/** An answer as text for people: what to do first, and behind each sentence its rule. */
final class AdviceText {

    private final PrintWriter out;

    AdviceText(PrintWriter out) {
        this.out = out;
    }

    void print(Advice advice, String release) {
        out.println("Outcome: " + advice.outcome() + "   (release " + release + ")");
        section("See a clinician", advice.referrals(), referral -> {
            line(referral.urgency() + ": " + referral.because(), referral.reasons());
        });
        section("Recommended", advice.recommendations(), one -> {
            out.printf(
                    "  %d. %s (%s), for %s%n",
                    one.rank(), one.ingredient().name(), one.ingredient().id(), String.join(", ", one.targets()));
            out.printf(
                    "     evidence %s, %s, certainty %s%s; may show in weeks %d to %d; as %s%n",
                    one.evidence().grade(),
                    one.evidence().effect(),
                    one.evidence().certainty(),
                    one.evidence().verified() ? "" : ", NOT VERIFIED",
                    one.weeks().from(),
                    one.weeks().to(),
                    one.forms().isEmpty() ? "any form" : String.join(", ", one.forms()));
            one.reasons().forEach(reason -> line(reason.because(), List.of(reason)));
        });
        section("Beside them", advice.supporting(), one -> {
            out.println("  " + one.ingredient().name() + (one.evidence().verified() ? "" : " (NOT VERIFIED)"));
            one.reasons().forEach(reason -> line(reason.because(), List.of(reason)));
        });
        section("Keep out", advice.exclusions(), one -> {
            out.println("  " + one.subject().kind() + " " + one.subject().id()
                    + (one.code().equals("avoid") ? "" : " [" + one.code() + "]"));
            one.reasons().forEach(reason -> line(reason.because(), List.of(reason)));
        });
        section("Keep in mind", advice.cautions(), one -> line(one.because(), one.reasons()));
        section("Together", advice.interactions(), one -> {
            out.println("  " + String.join(" + ", one.between()) + ": " + one.effect()
                    + (one.contested() ? " (contested)" : ""));
            line(one.handling(), one.reasons());
        });
        section("Morning", advice.routine().morning(), this::step);
        section("Evening", advice.routine().evening(), this::step);
        section("Begin slowly", advice.routine().rampUp(), one -> {
            out.printf(
                    "  weeks %d to %d, %d times a week%s%n",
                    one.fromWeek(),
                    one.toWeek(),
                    one.perWeek(),
                    one.ingredient() == null ? "" : ": " + one.ingredient());
            line(one.note(), one.reasons());
        });
        section(
                "What to expect",
                advice.expectations(),
                one -> line("week " + one.week() + ": " + one.text(), one.reasons()));
        if (advice.followUp() != null) {
            out.println();
            out.println("Look again in week " + advice.followUp().week());
            line(advice.followUp().because(), advice.followUp().reasons());
        }
        section(
                "Not asked",
                advice.missing(),
                one -> out.println("  " + one.question() + " (could change: " + one.couldChange()
                        + (one.wouldAffect().isEmpty()
                                ? ""
                                : "; could take out " + String.join(", ", one.wouldAffect()))
                        + ")"));
        section(
                "Sources",
                advice.citations(),
                one -> out.println("  " + one.id() + "  " + one.text() + " [" + one.address() + "]"
                        + (one.read().equals("recalled") ? " (not read)" : "")));
        out.println();
        out.println(advice.notice());
        out.flush();
    }

    private void step(RoutineStep step) {
        out.println(
                "  " + step.order() + ". " + step.step() + (step.ingredient() == null ? "" : ": " + step.ingredient()));
        line(step.note(), step.reasons());
    }

    private void line(String because, List<Reason> reasons) {
        String rules = reasons.stream().map(Reason::rule).distinct().collect(Collectors.joining(", "));
        String facts = reasons.stream()
                .flatMap(reason -> reason.facts().stream())
                .distinct()
                .collect(Collectors.joining("; "));
        out.println("     " + because + "  [" + rules + (facts.isEmpty() ? "" : " — " + facts) + "]");
    }

    private <T> void section(String title, List<T> things, Consumer<T> each) {
        if (!things.isEmpty()) {
            out.println();
            out.println(title);
            things.forEach(each);
        }
    }
}
