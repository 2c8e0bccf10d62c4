package org.peptideadvisor.cli.ask;

import java.io.PrintWriter;
import java.util.List;
import org.peptideadvisor.contract.answer.WhatIfJson;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.UnsafeIf;
import org.peptideadvisor.model.advice.UnsafeIf.UnsafeFact;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhatIf.ChangeProposal;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;

/** The answers to what if and unsafe if as text for people. */
final class WhatIfText {

    private WhatIfText() {}

    static void print(WhatIf answer, PrintWriter out, String release, boolean complete) {
        out.println(answer.subject().kind() + " " + answer.subject().id() + ": " + WhatIfJson.outcome(answer.outcome())
                + "   (release " + release + ")");
        out.println(answer.because());
        answer.proposals().forEach(proposal -> print(proposal, out));
        if (!answer.standing().isEmpty()) {
            out.println();
            out.println("What stands in the way and is not changed");
            answer.standing()
                    .forEach(one -> out.println(
                            "  " + one.fact() + " (" + one.kind() + ")  [" + one.rule() + " — " + one.because() + "]"));
        }
        if (!answer.rules().isEmpty()) {
            out.println();
            out.println("Rules that could have said it");
            for (UnmetRule rule : answer.rules()) {
                out.println("  " + rule.rule() + " " + rule.title());
                out.println("    missing: " + rule.missing().condition());
            }
        }
        if (!answer.referrals().isEmpty()) {
            out.println();
            out.println("What the client is referred for stays");
            answer.referrals().forEach(one -> out.println("  " + one.urgency() + ": " + one.because()));
        }
        end(complete, out);
    }

    private static void print(ChangeProposal proposal, PrintWriter out) {
        out.println();
        proposal.changes()
                .forEach(change -> out.println("- " + change.text()
                        + (change.fact().isEmpty() ? "" : "  [" + change.kind() + " — " + change.fact() + "]")));
        out.println("  The advice is then: " + proposal.outcome() + list("; also ", proposal.added())
                + list("; no more ", proposal.gone()));
        reasons(proposal.reasons(), out);
    }

    static void print(UnsafeIf answer, PrintWriter out, String release, boolean complete) {
        out.println(answer.because() + "   (release " + release + ")");
        for (UnsafeFact hazard : answer.hazards()) {
            out.println();
            out.println(hazard.fact() + (hazard.asked() ? "" : "   (not asked)"));
            hazard.referrals().forEach(one -> out.println("  refer, " + one.urgency() + ": " + one.because()));
            out.println("  takes out: " + String.join(", ", hazard.takesOut())
                    + (hazard.held() ? ", and every other active" : ""));
            out.println("  " + hazard.because());
        }
        end(complete, out);
    }

    private static String list(String word, List<String> ids) {
        return ids.isEmpty() ? "" : word + String.join(", ", ids);
    }

    private static void reasons(List<Reason> reasons, PrintWriter out) {
        for (Reason reason : reasons) {
            out.println("  " + reason.because() + "  [" + reason.rule() + "]");
        }
    }

    private static void end(boolean complete, PrintWriter out) {
        if (!complete) {
            out.println();
            out.println("This was cut short: there may be more.");
        }
    }
}
