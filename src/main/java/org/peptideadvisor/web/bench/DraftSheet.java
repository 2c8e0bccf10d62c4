package org.peptideadvisor.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.web.pages.MarkedText;
import org.peptideadvisor.workbench.DraftApproval;
import org.peptideadvisor.workbench.DraftDifference;
import org.peptideadvisor.workbench.DraftDifference.RuleDifference;
import org.peptideadvisor.workbench.DraftEnd;
import org.peptideadvisor.workbench.DraftView;

/**
 * A draft as its page shows it.
 *
 * @param state how far it has come
 * @param words that for a person
 * @param findings what is wrong with it; null if that was not looked for
 * @param gate what the gate said of it; null if it was not asked
 * @param running the gate as it runs; empty if it does not
 * @param obstacles what came in the way of the step that was taken last
 * @param waiting how many approvals are missing
 * @param mayWrite whether who looks may write in it now; likewise for the others
 */
record DraftSheet(
        String id,
        String title,
        String state,
        String words,
        String owner,
        String opened,
        String head,
        boolean behind,
        List<SaveRow> saves,
        List<ChangeRow> rules,
        List<PatchRow> files,
        boolean readable,
        @Nullable List<FindingRow> findings,
        @Nullable GateView gate,
        List<GateView.StepRow> running,
        String runningWhat,
        List<String> obstacles,
        List<ApprovalRow> approvals,
        int waiting,
        String schedule,
        String end,
        boolean mayWrite,
        boolean mayApprove,
        boolean mayPublish,
        boolean isLocal,
        boolean isOwn) {

    private static final int SHORT = 8;

    /** A commit of the draft. */
    record SaveRow(String at, String name, String reason, String commit) {}

    /** Who approved, and what that person says it means. */
    record ApprovalRow(String name, String at, String meaning) {}

    /** A rule that differs, with its readings. */
    record ChangeRow(String id, String change, List<MarkedText> before, List<MarkedText> after) {

        static ChangeRow of(RuleDifference one) {
            var texts = MarkedText.between(text(one.before()), text(one.after()));
            return new ChangeRow(one.id(), one.change(), texts.before(), texts.after());
        }

        private static String text(@Nullable String reading) {
            return Objects.requireNonNullElse(reading, "");
        }
    }

    /** A file that differs. */
    record PatchRow(String path, String change, String address, List<PatchLine> lines) {}

    /** A line of a difference: {@code old}, {@code new}, {@code place} or {@code same}. */
    record PatchLine(String style, String text) {

        static List<PatchLine> of(String patch) {
            return patch.lines()
                    .map(line -> new PatchLine(
                            line.startsWith("+")
                                    ? "new"
                                    : line.startsWith("-") ? "old" : line.startsWith("@") ? "place" : "same",
                            line))
                    .toList();
        }
    }

    boolean isOpen() {
        return end.isEmpty();
    }

    boolean isChanged() {
        return !files.isEmpty();
    }

    boolean isRunning() {
        return !running.isEmpty();
    }

    /** Whether the gate let the newest commit pass. */
    boolean isChecked() {
        return gate != null && gate.current() && gate.passes();
    }

    boolean isFindingsKnown() {
        return findings != null;
    }

    long errors() {
        return findings == null
                ? 0
                : findings.stream()
                        .filter(one -> one.severity().equals("error"))
                        .count();
    }

    /**
     * The page of a draft.
     *
     * @param texts the files of its newest commit
     */
    static DraftSheet of(
            DraftView draft,
            @Nullable DraftDifference difference,
            @Nullable List<Diagnostic> findings,
            Map<String, String> texts,
            GateRuns.@Nullable ShownRun run,
            List<String> faults,
            Caller caller) {
        String base = BenchServices.address(draft);
        GateView gate = GateView.of(draft.report(), draft.head(), texts, base);
        List<RuleDifference> rules = difference == null ? List.of() : difference.rules();
        GateRuns.ShownRun busy = run == null || run.isOver() ? null : run;
        boolean ended = draft.end() != null;
        var obstacles = new ArrayList<>(faults);
        if (run != null && run.isOver()) {
            obstacles.addAll(run.obstacles());
        }
        boolean own = draft.owner().equals(caller.pseudonym())
                || draft.commits().stream().anyMatch(one -> one.by().equals(caller.pseudonym()));
        return new DraftSheet(
                draft.id(),
                draft.title(),
                draft.state(),
                BenchWords.state(draft.state()),
                draft.ownerName(),
                BenchWords.time(draft.opened()),
                draft.head(),
                !draft.base().equals(draft.live()),
                draft.commits().stream()
                        .map(one -> new SaveRow(
                                BenchWords.time(one.at()),
                                one.name(),
                                one.reason(),
                                one.id().substring(0, SHORT)))
                        .toList(),
                rules.stream().map(ChangeRow::of).toList(),
                difference == null
                        ? List.of()
                        : difference.files().stream()
                                .map(one -> new PatchRow(
                                        one.path(),
                                        one.change(),
                                        base + "/file?path=" + FindingRow.encoded(one.path()),
                                        PatchLine.of(one.patch())))
                                .toList(),
                difference == null || difference.readable(),
                findings == null ? null : FindingRow.of(findings, texts, base),
                gate,
                busy == null ? List.of() : GateView.running(busy.steps()),
                busy == null ? "" : busy.what(),
                List.copyOf(obstacles),
                draft.approvals().stream()
                        .map((DraftApproval one) ->
                                new ApprovalRow(one.name(), BenchWords.time(one.at()), one.meaning()))
                        .toList(),
                gate == null
                        ? 0
                        : Math.max(0, gate.approvals() - draft.approvals().size()),
                draft.schedule() == null ? "" : BenchWords.time(draft.schedule().at()),
                end(draft.end()),
                !ended && busy == null && caller.may(Permission.WRITE_DRAFTS),
                !ended && busy == null && caller.may(Permission.APPROVE),
                !ended && busy == null && caller.may(Permission.PUBLISH),
                caller.kind() == CallerKind.LOCAL,
                own);
    }

    private static String end(@Nullable DraftEnd end) {
        if (end == null) {
            return "";
        }
        String who = " by " + end.name() + ", " + BenchWords.time(end.at());
        return end.published()
                ? "Went live" + who
                : "Withdrawn" + who + ": " + Objects.requireNonNullElse(end.reason(), "");
    }
}
