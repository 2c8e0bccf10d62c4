package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.peptideadvisor.contract.answer.WhyNotJson;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.PlaceWhy;
import org.peptideadvisor.model.advice.PlaceWhy.KeepingCause;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;

/** The answer to why not as text for people. */
final class WhyNotText {

    private final PrintWriter out;

    WhyNotText(PrintWriter out) {
        this.out = out;
    }

    void print(WhyNot answer, String release, boolean complete) {
        out.println(answer.subject().kind() + " " + answer.subject().id() + ": " + WhyNotJson.outcome(answer)
                + "   (release " + release + ")");
        out.println(answer.because());
        answer.reasons().forEach(reason -> reason(reason, "  "));
        if (answer.place() != null) {
            place(answer.place());
        }
        for (Exclusion exclusion : answer.exclusions()) {
            out.println();
            out.println("Kept out: " + exclusion.subject().kind() + " "
                    + exclusion.subject().id());
            exclusion.reasons().forEach(reason -> reason(reason, "  "));
        }
        if (!answer.rules().isEmpty()) {
            out.println();
            out.println("Rules that could have said it");
            rules(answer.rules(), "  ");
        }
        if (!complete) {
            out.println();
            out.println("This was cut short: there may be more.");
        }
    }

    private void place(PlaceWhy place) {
        if (!place.causes().isEmpty()) {
            out.println();
            out.println("What decides on its place");
            for (KeepingCause cause : place.causes()) {
                out.println("  " + cause.kind() + (cause.row() == null ? "" : " " + cause.row())
                        + (cause.with() == null ? "" : " " + cause.with().id()) + ": " + cause.because()
                        + cause.reasons().stream()
                                .filter(reason -> reason.because().equals(cause.because()))
                                .map(WhyNotText::source)
                                .collect(Collectors.joining()));
                cause.reasons().stream()
                        .filter(reason -> !reason.because().equals(cause.because()))
                        .forEach(reason -> reason(reason, "    "));
            }
        }
        if (!place.changes().isEmpty()) {
            out.println();
            out.println("A week that has it there");
            place.changes().forEach(change -> out.println("  " + change.text()));
        }
    }

    private void reason(Reason reason, String margin) {
        out.println(margin + reason.because() + source(reason));
    }

    private static String source(Reason reason) {
        return "  [" + reason.rule() + (reason.facts().isEmpty() ? "" : " — " + String.join("; ", reason.facts()))
                + "]";
    }

    private void rules(List<UnmetRule> rules, String margin) {
        for (UnmetRule rule : rules) {
            out.println(margin + rule.rule() + " " + rule.title());
            out.println(margin + "  missing: " + rule.missing().condition());
            out.println(margin + "  " + rule.missing().fact() + ": needed "
                    + rule.missing().needed() + "; there is "
                    + String.join(", ", rule.missing().actual()));
            rules(rule.behind(), margin + "    ");
        }
    }
}
