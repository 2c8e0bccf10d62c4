package org.peptideadvisor.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ChangedClient;
import org.peptideadvisor.impact.ImpactClient;
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
 * @param compared how many clients were compared
 * @param origins how many of them come from where: {@code scenario}, {@code derived}, {@code generated}, {@code recorded}
 * @param skipped how many recorded decisions were left out, since they were erased or cannot be read
 * @param changes how many of them have a change of each kind, the less protected first
 * @param examples clients whose advice changes, one of each kind of change
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
        List<DraftWitness> witnesses,
        int compared,
        Map<String, Integer> origins,
        int skipped,
        List<DraftChange> changes,
        List<DraftExample> examples) {

    private static final int MOST_EXAMPLES = 12;

    /** Reports that were kept before these were counted have none. */
    public DraftReport {
        changes = Objects.requireNonNullElse(changes, List.of());
        examples = Objects.requireNonNullElse(examples, List.of());
        origins = Objects.requireNonNullElse(origins, Map.of());
    }

    /**
     * How many clients have a change of one kind.
     *
     * @param direction {@code softer}, {@code harder} or {@code other}
     * @param kind in what, such as {@code exclusion}
     */
    public record DraftChange(String direction, String kind, int clients) {}

    /**
     * A client, and what changes for that client.
     *
     * @param client the scenario, seed or rule that the client comes from, or the id of a recorded decision
     * @param request what the client would ask; empty where a real person asked it
     * @param changes in words, the gravest first
     */
    public record DraftExample(String client, JsonNode request, List<String> changes) {

        static DraftExample of(ChangedClient one) {
            return new DraftExample(
                    one.client().name(),
                    shown(one.client()),
                    one.changes().stream()
                            .map(change -> change.direction().id() + ": "
                                    + change.kind().id() + " " + change.what())
                            .toList());
        }
    }

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
     * A client, and what that client would lose.
     *
     * @param id by which the loss is accepted
     * @param client the scenario, seed or rule that the client comes from, or the id of a recorded decision
     * @param request what the client would ask; empty where a real person asked it
     * @param lost what is gone or weaker, in words
     * @param rules the rules that said it
     */
    public record DraftWitness(String id, String client, JsonNode request, List<String> lost, List<String> rules) {

        static DraftWitness of(WeakeningWitness one) {
            return new DraftWitness(
                    one.id(),
                    one.client().name(),
                    shown(one.client()),
                    one.lost().stream()
                            .map(lost -> lost.kind().id() + " " + lost.what())
                            .toList(),
                    List.copyOf(one.rules()));
        }
    }

    private static JsonNode shown(ImpactClient client) {
        return client.isMadeUp() ? client.request() : JsonNodeFactory.instance.objectNode();
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
                witnesses(report),
                report.impact() == null ? 0 : report.impact().clients(),
                origins(report),
                report.skipped(),
                changes(report),
                examples(report));
    }

    private static Map<String, Integer> origins(GateReport report) {
        Map<String, Integer> origins = new TreeMap<>();
        if (report.impact() != null) {
            report.impact().compared().forEach((origin, clients) -> origins.put(origin.id(), clients));
        }
        return origins;
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

    private static List<DraftChange> changes(GateReport report) {
        return report.impact() == null
                ? List.of()
                : report.impact().counts().stream()
                        .map(one ->
                                new DraftChange(one.direction().id(), one.kind().id(), one.clients()))
                        .toList();
    }

    private static List<DraftExample> examples(GateReport report) {
        if (report.impact() == null) {
            return List.of();
        }
        Set<String> shown = new HashSet<>();
        return report.impact().changed().stream()
                .filter(one -> one.client()
                        .isMadeUp()) // a report outlives an erasure, so it tells no more of a person than it must
                .filter(one ->
                        one.changes().stream().anyMatch(change -> shown.add(change.direction() + " " + change.kind())))
                .limit(MOST_EXAMPLES)
                .map(DraftExample::of)
                .toList();
    }
}
