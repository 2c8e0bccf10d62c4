package org.peptideadvisor.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a draft beside its branch. Immutable.
 *
 * @param owner the pseudonym of who began it
 * @param report what the gate said of it last; null if it was not asked
 * @param approvals who approved which commit of it
 * @param schedule when it goes live by itself; null if it does not
 * @param end what became of it; null while it goes on
 */
record RuleDraft(
        String id,
        String title,
        String owner,
        String ownerName,
        Instant opened,
        @Nullable DraftReport report,
        List<DraftApproval> approvals,
        @Nullable DraftSchedule schedule,
        @Nullable DraftEnd end) {

    RuleDraft {
        approvals = List.copyOf(approvals);
    }

    /** How far it has come, with this commit as its newest. */
    DraftState state(String head) {
        if (end != null) {
            return end.published() ? DraftState.PUBLISHED : DraftState.WITHDRAWN;
        }
        if (report == null || !report.commit().equals(head) || !report.passes()) {
            return DraftState.OPEN;
        }
        if (schedule != null && schedule.commit().equals(head)) {
            return DraftState.SCHEDULED;
        }
        return approvals(head).size() >= report.approvals() ? DraftState.APPROVED : DraftState.SUBMITTED;
    }

    /** Who approved this commit. */
    List<DraftApproval> approvals(String commit) {
        return approvals.stream().filter(one -> one.commit().equals(commit)).toList();
    }

    RuleDraft checked(DraftReport now) {
        return new RuleDraft(id, title, owner, ownerName, opened, now, approvals, null, end);
    }

    RuleDraft approved(DraftApproval approval) {
        var all = new ArrayList<>(approvals);
        all.add(approval);
        return new RuleDraft(id, title, owner, ownerName, opened, report, all, schedule, end);
    }

    RuleDraft scheduled(@Nullable DraftSchedule when) {
        return new RuleDraft(id, title, owner, ownerName, opened, report, approvals, when, end);
    }

    RuleDraft ended(DraftEnd how) {
        return new RuleDraft(id, title, owner, ownerName, opened, report, approvals, null, how);
    }
}
