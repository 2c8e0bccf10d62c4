package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.util.List;
import org.peptideadvisor.contract.answer.WhyNotJson;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.Reason;
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

    private void reason(Reason reason, String margin) {
        out.println(margin + reason.because() + "  [" + reason.rule()
                + (reason.facts().isEmpty() ? "" : " — " + String.join("; ", reason.facts())) + "]");
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
