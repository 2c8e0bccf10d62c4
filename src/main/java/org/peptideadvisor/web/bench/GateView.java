package org.peptideadvisor.web.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.release.gate.GateStep;
import org.peptideadvisor.workbench.DraftReport;

/**
 * What the gate said of a draft.
 *
 * @param at when
 * @param current whether it is about the newest commit
 * @param compared how many clients were compared
 * @param findings what holds it back; empty when it passes
 */
record GateView(
        String at,
        boolean current,
        boolean passes,
        boolean weakens,
        int approvals,
        List<StepRow> steps,
        List<ImpactBar> bars,
        List<ExampleRow> examples,
        List<WitnessRow> witnesses,
        List<String> lines,
        String compared,
        List<FindingRow> findings) {

    /** How many things hold it back. */
    int errors() {
        return findings.size();
    }

    /** A step of the gate: what it looks at, and how it stands: {@code done}, {@code now}, {@code next} or {@code failed}. */
    record StepRow(String name, String state, String time) {}

    /** A kind of change and for how many clients: {@code width} is a share of the widest. */
    record ImpactBar(String style, String words, int clients, String width) {}

    /** A client whose advice changes. */
    record ExampleRow(String client, List<String> changes, String request) {}

    /** A client who would be less protected. */
    record WitnessRow(String id, String client, List<String> lost, List<String> rules, String request) {}

    /**
     * The view of a report.
     *
     * @param head the newest commit of the draft
     * @param texts its files
     * @param base its address
     */
    static @Nullable GateView of(@Nullable DraftReport report, String head, Map<String, String> texts, String base) {
        if (report == null) {
            return null;
        }
        int most = report.changes().stream()
                .mapToInt(DraftReport.DraftChange::clients)
                .max()
                .orElse(1);
        return new GateView(
                BenchWords.time(report.at()),
                report.commit().equals(head),
                report.passes(),
                report.weakens(),
                report.approvals(),
                report.steps().stream()
                        .map(one -> new StepRow(name(one.step()), "done", seconds(one.millis())))
                        .toList(),
                report.changes().stream()
                        .map(one -> new ImpactBar(
                                one.direction(),
                                words(one.direction(), one.kind()),
                                one.clients(),
                                String.format(Locale.ROOT, "%.1f%%", Math.max(1.0, 100.0 * one.clients() / most))))
                        .toList(),
                report.examples().stream()
                        .map(one -> new ExampleRow(one.client(), one.changes(), pretty(one.request())))
                        .toList(),
                report.witnesses().stream()
                        .map(one ->
                                new WitnessRow(one.id(), one.client(), one.lost(), one.rules(), pretty(one.request())))
                        .toList(),
                report.impact(),
                String.format(Locale.ROOT, "%,d", report.compared()),
                FindingRow.of(held(report), texts, base));
    }

    /** What holds it back; a loss that can be accepted stands among the witnesses. */
    private static List<Diagnostic> held(DraftReport report) {
        return report.passes()
                ? List.of()
                : report.findings().stream()
                        .map(one -> new Diagnostic(
                                one.code(),
                                ContractWord.require(Severity.class, one.severity()),
                                one.file(),
                                one.line(),
                                one.column(),
                                one.endLine(),
                                one.endColumn(),
                                one.message(),
                                one.fix()))
                        .filter(Diagnostic::isError)
                        .toList();
    }

    private static String pretty(JsonNode request) {
        return request.toPrettyString();
    }

    /** The steps of a run that is under way. */
    static List<StepRow> running(List<TakenStep> taken) {
        Map<GateStep, TakenStep> done = new EnumMap<>(GateStep.class);
        taken.forEach(one -> done.put(one.step(), one));
        var rows = new ArrayList<StepRow>();
        boolean now = true;
        for (GateStep step : GateStep.values()) {
            TakenStep one = done.get(step);
            if (one != null) {
                rows.add(new StepRow(name(step.id()), "done", seconds(one.millis())));
            } else {
                rows.add(new StepRow(name(step.id()), now ? "now" : "next", ""));
                now = false;
            }
        }
        return rows;
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private static String name(String step) {
        return switch (step) {
            case "build" -> "Rules, tables and checks";
            case "guards" -> "Guards: none gone, none weaker";
            case "fullest-requests" -> "The fullest requests";
            case "scenarios" -> "Scenarios";
            case "impact" -> "Whose advice changes";
            case "wider-impact" -> "Many more made-up clients, and recorded decisions";
            default -> "Whether scenarios would notice small slips";
        };
    }

    private static String words(String direction, String kind) {
        String what =
                switch (kind) {
                    case "exclusion" -> "kept out";
                    case "referral" -> "sent to a clinician";
                    case "hold" -> "held back";
                    case "stop" -> "told to stop";
                    case "caution" -> "cautioned";
                    case "recommendation" -> "something else is recommended";
                    case "plan" -> "another week";
                    default -> "only other words";
                };
        return switch (direction) {
            case "softer" -> "No longer " + what;
            case "harder" -> "Now " + what;
            default -> what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
        };
    }
}
