package org.peptideadvisor.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactText;
import org.peptideadvisor.impact.WeakeningWitness;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.gate.GateReport;

/**
 * What the gate said of one commit of a draft.
 *
 * @param commit the commit that was checked
 * @param against the id of the release that was live
 * @param at when it was checked
 * @param passes whether it may go live, with the losses of its witnesses accepted
 * @param weakens whether somebody is less protected
 * @param approvals how many approvals it needs
 * @param steps how long each step took
 * @param findings what is wrong, or worth a look
 * @param impact for whom what changes, in words, line by line
 * @param witnesses clients who would be less protected
 */
public record DraftReport(
        String commit,
        String against,
        Instant at,
        boolean passes,
        boolean weakens,
        int approvals,
        List<StepTime> steps,
        List<DraftFinding> findings,
        List<String> impact,
        List<DraftWitness> witnesses) {

    /** How long a step took, in milliseconds. */
    public record StepTime(String step, long millis) {}

    /** A finding, as {@link Diagnostic} has it. */
    public record DraftFinding(
            String code,
            String severity,
            String file,
            int line,
            int column,
            int endLine,
            int endColumn,
            String message,
            @Nullable String fix) {

        static DraftFinding of(Diagnostic one) {
            return new DraftFinding(
                    one.code(),
                    one.severity().id(),
                    one.file(),
                    one.line(),
                    one.column(),
                    one.endLine(),
                    one.endColumn(),
                    one.message(),
                    one.fix());
        }
    }

    /**
     * A client who does not exist, and what that client would lose.
     *
     * @param id by which the loss is accepted
     * @param client the scenario, seed or rule that the client comes from
     * @param request what the client would ask
     * @param lost what is gone or weaker, in words
     * @param rules the rules that said it
     */
    public record DraftWitness(String id, String client, JsonNode request, List<String> lost, List<String> rules) {

        static DraftWitness of(WeakeningWitness one) {
            return new DraftWitness(
                    one.id(),
                    one.client().name(),
                    one.client().request(),
                    one.lost().stream()
                            .map(lost -> lost.kind().id() + " " + lost.what())
                            .toList(),
                    List.copyOf(one.rules()));
        }
    }

    static DraftReport of(String commit, String against, Instant at, GateReport report, int approvals) {
        return new DraftReport(
                commit,
                against,
                at,
                report.isHeldAtMost(),
                report.weakens(),
                approvals,
                report.steps().stream()
                        .map(one -> new StepTime(one.step().id(), one.millis()))
                        .toList(),
                findings(report),
                impact(report),
                witnesses(report));
    }

    static List<DraftFinding> findings(GateReport report) {
        return report.findings().stream().map(DraftFinding::of).toList();
    }

    static List<DraftWitness> witnesses(GateReport report) {
        return report.witnesses().stream().map(DraftWitness::of).toList();
    }

    private static List<String> impact(GateReport report) {
        return report.impact() == null ? List.of() : ImpactText.lines(report.impact(), List.of());
    }
}
