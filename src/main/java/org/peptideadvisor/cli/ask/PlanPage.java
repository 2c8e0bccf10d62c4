package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.cli.terminal.PlainText;
import org.peptideadvisor.contract.answer.BriefAnswer;
import org.peptideadvisor.contract.answer.BriefAnswer.BriefChoice;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;

/** The brief view as a page that one would pin to a mirror: what matters, a week as a table, what to stop, what to buy first. */
final class PlanPage {

    private static final int WIDTH = 96;
    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

    private final PrintWriter out;

    PlanPage(PrintWriter out) {
        this.out = out;
    }

    void print(BriefAnswer answer) {
        out.println("YOUR PLAN   (" + answer.outcome() + ")");
        out.println();
        answer.summary().forEach(sentence -> paragraph("  * ", sentence));
        section("See someone", answer.referrals(), one -> paragraph("  ! ", one.because() + rules(one.rules())));
        section("Stop", answer.stop(), one -> paragraph("  x ", one.how() + rules(one.rules())));
        section(
                "Your products",
                answer.products().stream().filter(one -> one.note() != null).toList(),
                one -> paragraph("  ? ", String.valueOf(one.note())));
        answer.plan().phases().forEach(this::phase);
        section(
                "What does not fit",
                answer.plan().doesNotFit(),
                one -> paragraph("  - ", one.because() + source(one.row(), one.rules())));
        section("What to buy first", first(answer.choices()), one -> choice(one, answer.choices()));
        section("Or instead", others(answer.choices()), one -> choice(one, answer.choices()));
        section("Not for you now", answer.avoid(), one -> {
            paragraph("  - ", one.name() + ": " + one.because() + rules(one.rules()));
        });
        section("Keep in mind", answer.cautions(), one -> paragraph("  - ", one.because() + rules(one.rules())));
        section(
                "What to expect",
                answer.expectations(),
                one -> paragraph("  - ", "Week " + one.week() + ": " + one.text() + rules(one.rules())));
        if (answer.followUp() != null) {
            paragraph(
                    "  - ",
                    "Week " + answer.followUp().week() + ": "
                            + answer.followUp().because()
                            + rules(answer.followUp().rules()));
        }
        section("Not asked yet", answer.missing(), one -> paragraph("  ? ", one.question()));
        out.println();
        paragraph("", answer.notice());
    }

    private static List<BriefChoice> first(List<BriefChoice> choices) {
        return choices.stream().filter(BriefChoice::inPlan).toList();
    }

    private static List<BriefChoice> others(List<BriefChoice> choices) {
        return choices.stream().filter(choice -> !choice.inPlan()).toList();
    }

    private void choice(BriefChoice choice, List<BriefChoice> all) {
        String form = choice.form() == null ? "" : ", as " + choice.form().replace('-', ' ');
        paragraph(
                "  - ",
                choice.ingredient().name() + form + ", for "
                        + String.join(", ", choice.targets()).replace('-', ' ') + ": " + choice.evidence()
                        + instead(choice, all)
                        + rules(choice.rules()));
    }

    private static String instead(BriefChoice choice, List<BriefChoice> all) {
        return all.stream()
                .map(BriefChoice::ingredient)
                .filter(one -> one.id().equals(choice.insteadOf()))
                .map(one -> " (instead of " + one.name() + ")")
                .findFirst()
                .orElse("");
    }

    private void phase(PlanPhase phase) {
        if (phase.morning().isEmpty() && phase.evening().isEmpty()) {
            return;
        }
        out.println();
        out.println(
                phase.fromWeek() == phase.toWeek()
                        ? "Week " + phase.fromWeek()
                        : "Weeks " + phase.fromWeek() + " to " + phase.toWeek());
        rows("Morning", phase.morning());
        rows("Evening", phase.evening());
    }

    private void rows(String session, List<PlanStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        int widest = steps.stream().mapToInt(step -> step.name().length()).max().orElse(0);
        out.println("  " + pad(session, widest + 3) + String.join(" ", DAYS));
        for (PlanStep step : steps) {
            var cells = new ArrayList<String>();
            for (int day = 1; day <= DAYS.length; day++) {
                cells.add(step.days().isEmpty() || step.days().contains(day) ? " # " : " . ");
            }
            out.println(
                    "  " + step.order() + ". " + pad(PlainText.text(step.name()), widest) + String.join(" ", cells));
        }
    }

    private static String pad(String text, int width) {
        return String.format(Locale.ROOT, "%-" + Math.max(1, width) + "s", text);
    }

    private <T> void section(String title, List<T> parts, Consumer<T> each) {
        if (!parts.isEmpty()) {
            out.println();
            out.println(title);
            parts.forEach(each);
        }
    }

    private static String rules(List<String> rules) {
        return rules.isEmpty() ? "" : " [" + String.join(" ", rules) + "]";
    }

    private static String source(@Nullable String row, List<String> rules) {
        return row == null ? rules(rules) : " [" + row + "]";
    }

    private void paragraph(String bullet, String text) {
        var line = new StringBuilder(bullet);
        String indent = " ".repeat(bullet.length());
        for (String word : Arrays.asList(PlainText.text(text).split(" "))) {
            if (line.length() + word.length() >= WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
