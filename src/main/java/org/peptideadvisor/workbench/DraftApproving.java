package org.peptideadvisor.workbench;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.release.gate.GateReport;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.release.gate.WiderClients;
import org.peptideadvisor.workbench.DraftReport.DraftWitness;
import org.peptideadvisor.workbench.WorkbenchAnswer.RefusedChange;
import org.peptideadvisor.workbench.WorkbenchAnswer.UnknownDraft;

/**
 * Has drafts checked, and approved by somebody who wrote no part of them, for exactly the commit that the gate let pass. A later commit is
 * another: nothing of this holds for it. Thread-safe. Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when the database fails.
 */
public final class DraftApproving {

    private final WorkbenchDesk desk;
    private final DraftSaving saving;
    private final ApprovalNumbers numbers;
    private final WiderClients wider;

    DraftApproving(WorkbenchDesk desk, ApprovalNumbers numbers, WiderClients wider) {
        this.desk = desk;
        this.saving = new DraftSaving(desk);
        this.numbers = numbers;
        this.wider = wider;
    }

    /**
     * Takes a draft through the gate and keeps what it says. What went live since is brought into the draft first.
     *
     * @param told is told of each step when it ends
     */
    public WorkbenchAnswer submit(Caller caller, String id, Consumer<TakenStep> told) {
        caller.require(Permission.WRITE_DRAFTS);
        RuleDraft draft = desk.find(id).orElse(null);
        if (draft == null) {
            return new UnknownDraft();
        }
        if (draft.end() != null) {
            return desk.refuse(caller.pseudonym(), id, "submit", RefusalCode.ENDED, WorkbenchDesk.ENDED);
        }
        WorkbenchAnswer obstacle = saving.takeOverLive(caller, draft);
        if (obstacle != null) {
            return obstacle;
        }
        String head = desk.head(draft);
        Map<String, String> files = desk.repository().files(head);
        if (files.equals(desk.repository().files(desk.live()))) {
            String why = "The draft says the same as what is live. Save an edit first.";
            return desk.refuse(caller.pseudonym(), id, "submit", RefusalCode.NOTHING_CHANGED, why);
        }
        String against = Objects.requireNonNullElse(desk.publisher().liveRelease(), "");
        GateReport report = desk.publisher().check(files, wider, told);
        if (report.cut()) {
            return desk.refuse(caller.pseudonym(), id, "submit", RefusalCode.INTERRUPTED, WorkbenchDesk.INTERRUPTED);
        }
        DraftReport kept = DraftReport.of(head, against, desk.now(), report, numbers.of(report.weakens()));
        return desk.shelf()
                .change(id, (now, writing) -> {
                    RuleDraft checked = now.end() == null ? now.checked(kept) : now;
                    writing.put(checked);
                    String step = (kept.passes() ? "submitted:" : "submit-refused:gate:") + head;
                    writing.record(desk.step(id, step, caller.pseudonym()));
                    return checked;
                })
                .map(desk::shown)
                .orElseGet(UnknownDraft::new);
    }

    /**
     * Approves the commit of a draft that was checked.
     *
     * @param commit what is approved
     * @param meaning what the change means, in the words of who approves
     * @param witnesses the ids of all witnesses of the report: their loss is accepted
     */
    public WorkbenchAnswer approve(Caller caller, String id, String commit, String meaning, List<String> witnesses) {
        caller.require(Permission.APPROVE);
        String head = desk.find(id).map(desk::head).orElse(null);
        if (head == null) {
            return new UnknownDraft();
        }
        Set<String> authors = new HashSet<>();
        desk.find(id).ifPresent(draft -> {
            authors.add(draft.owner());
            desk.commits(head, desk.base(draft, head))
                    .forEach(one -> authors.add(one.author().pseudonym()));
        });
        var approval =
                new DraftApproval(caller.pseudonym(), caller.name(), desk.now(), commit, meaning, sorted(witnesses));
        ApprovalOutcome outcome = desk.shelf()
                .change(id, (draft, writing) -> {
                    RefusedChange no = obstacle(caller, draft, head, authors, approval);
                    if (no != null) {
                        return new ApprovalOutcome(draft, no);
                    }
                    RuleDraft approved = draft.approved(approval);
                    writing.put(approved);
                    writing.record(entry(id, approval));
                    return new ApprovalOutcome(approved, null);
                })
                .orElse(null);
        if (outcome == null) {
            return new UnknownDraft();
        }
        return outcome.refused() == null
                ? desk.shown(outcome.draft())
                : desk.refuse(caller.pseudonym(), id, "approve", outcome.refused());
    }

    private record ApprovalOutcome(RuleDraft draft, @Nullable RefusedChange refused) {}

    private static List<String> sorted(List<String> ids) {
        return List.copyOf(new TreeSet<>(ids));
    }

    private @Nullable RefusedChange obstacle(
            Caller caller, RuleDraft draft, String head, Set<String> authors, DraftApproval approval) {
        DraftReport report = draft.report();
        if (draft.end() != null) {
            return no(RefusalCode.ENDED, WorkbenchDesk.ENDED);
        }
        if (caller.kind() == CallerKind.APP) {
            return no(RefusalCode.NO_PERSON, "Only a person approves: sign in.");
        }
        if (report == null || !report.passes() || !head.equals(report.commit()) || !head.equals(approval.commit())) {
            return no(
                    RefusalCode.NOT_CHECKED,
                    "Only the newest commit is approved, once the gate let it pass. Read the draft, and have it submitted if it was saved since.");
        }
        if (authors.contains(caller.pseudonym())) {
            return no(RefusalCode.OWN_WORK, "You wrote part of this draft. Somebody else must approve it.");
        }
        if (draft.approvals(head).stream().anyMatch(one -> one.by().equals(caller.pseudonym()))) {
            return no(RefusalCode.APPROVED_BEFORE, "You approved this commit already. Somebody else must, too.");
        }
        List<String> shown =
                report.witnesses().stream().map(DraftWitness::id).sorted().toList();
        if (!shown.equals(approval.witnesses())) {
            return no(
                    RefusalCode.WITNESS_NOT_NAMED,
                    shown.isEmpty()
                            ? "Nobody is less protected by this commit, so there is no witness to accept."
                            : "Somebody would be less protected. Look at each witness of the report, and accept their loss by their ids: "
                                    + String.join(", ", shown) + ".");
        }
        return null;
    }

    private static RefusedChange no(RefusalCode code, String why) {
        return new RefusedChange(code, why, List.of(), List.of());
    }

    private static EntryDraft entry(String draft, DraftApproval approval) {
        String text = "commit " + approval.commit() + "\n"
                + approval.witnesses().stream()
                        .map(one -> "accepts " + one + "\n")
                        .collect(Collectors.joining())
                + "\n" + approval.meaning() + "\n";
        return EntryDraft.about(
                draft,
                EntryKind.APPROVAL,
                UUID.randomUUID().toString(),
                approval.at(),
                approval.by(),
                new EntryDraft.DraftContents(text.getBytes(StandardCharsets.UTF_8), null, null, Set.of(), Set.of()));
    }
}
