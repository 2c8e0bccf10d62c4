package org.peptideadvisor.workbench;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.git.RuleCommit;

/**
 * A draft as it is now.
 *
 * @param state how far it has come, as {@link DraftState} has it
 * @param head its newest commit, which the next save goes on from
 * @param base the commit of what is live that it goes on from
 * @param live the commit that is live; another than {@code base} when something went live since
 * @param owner the pseudonym of who began it
 * @param commits what was saved, the newest first
 * @param changed paths of files that differ from {@code base}
 * @param report what the gate said last; null if it was not asked
 * @param approvals those of {@code head}
 * @param schedule when it goes live by itself
 * @param end what became of it
 */
public record DraftView(
        String id,
        String title,
        String state,
        String head,
        String base,
        String live,
        String owner,
        String ownerName,
        Instant opened,
        List<SavedCommit> commits,
        List<String> changed,
        @Nullable DraftReport report,
        List<DraftApproval> approvals,
        @Nullable DraftSchedule schedule,
        @Nullable DraftEnd end) {

    /** A commit of a draft. */
    public record SavedCommit(String id, String by, String name, Instant at, String reason) {

        static SavedCommit of(RuleCommit commit) {
            return new SavedCommit(
                    commit.id(), commit.author().pseudonym(), commit.author().name(), commit.at(), commit.reason());
        }
    }
}
