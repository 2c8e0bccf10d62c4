package org.peptideadvisor.workbench;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.git.FileClash;
import org.peptideadvisor.workbench.DraftReport.DraftFinding;
import org.peptideadvisor.workbench.DraftReport.DraftWitness;

/** What came of something that an author or approver wanted. */
public sealed interface WorkbenchAnswer {

    /** The draft as it is now. */
    record ShownDraft(DraftView draft) implements WorkbenchAnswer {}

    /** A release is live that was no draft: an older one, or one without a rule. */
    record ShownRelease(PublishedChange change) implements WorkbenchAnswer {}

    /**
     * What went live without a draft of somebody.
     *
     * @param release the id of the release
     * @param name its name for people
     * @param commit the commit that is live
     * @param expires when it is taken back by itself; null if it is not
     */
    record PublishedChange(String release, String name, String commit, @Nullable Instant expires) {}

    /** There is no such draft. */
    record UnknownDraft() implements WorkbenchAnswer {}

    /** The draft does not go on from the commit that was named. */
    record UnknownParent(String head) implements WorkbenchAnswer {}

    /**
     * Two changed the same lines. Nothing was saved.
     *
     * @param head the newest commit of the draft
     * @param live the commit that is live
     * @param clashes each place
     */
    record ClashingFiles(String head, String live, List<FileClash> clashes) implements WorkbenchAnswer {

        public ClashingFiles {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * It was not done, and the ledger says that it was wanted.
     *
     * @param why a sentence or two that say how to do it right
     * @param findings what the gate found; empty where it was not asked
     * @param witnesses clients who would be less protected; empty where the gate was not asked
     */
    record RefusedChange(RefusalCode code, String why, List<DraftFinding> findings, List<DraftWitness> witnesses)
            implements WorkbenchAnswer {

        public RefusedChange {
            findings = List.copyOf(findings);
            witnesses = List.copyOf(witnesses);
        }
    }
}
