package org.peptideadvisor.workbench;

import java.time.Instant;

/**
 * A line of the list of drafts.
 *
 * @param state how far it has come, as {@link DraftState} has it
 * @param head its newest commit
 * @param owner the pseudonym of who began it
 * @param approvals how many approved its newest commit
 */
public record DraftSummary(
        String id,
        String title,
        String state,
        String head,
        String owner,
        String ownerName,
        Instant opened,
        int approvals) {

    static DraftSummary of(RuleDraft draft, String head) {
        return new DraftSummary(
                draft.id(),
                draft.title(),
                draft.state(head).id(),
                head,
                draft.owner(),
                draft.ownerName(),
                draft.opened(),
                draft.approvals(head).size());
    }
}
