package org.peptideadvisor.release.git;

import java.util.List;
import org.peptideadvisor.release.gate.GateReport;

/** What came of letting a state of the rule base go live. */
public sealed interface PublishOutcome {

    /**
     * It is live.
     *
     * @param id the id of the release
     * @param commit what is live now
     */
    record PublishedRelease(String id, String name, String commit, GateReport report) implements PublishOutcome {}

    /** The gate holds it back. */
    record HeldRelease(GateReport report) implements PublishOutcome {}

    /** The followed folder holds something else than what is live, or cannot be written. */
    record EditedFolder(List<String> paths) implements PublishOutcome {

        public EditedFolder {
            paths = List.copyOf(paths);
        }
    }

    /** Something else went live meanwhile, or nothing is live. */
    record LiveMovedOn() implements PublishOutcome {}

    /** The ledger did not take it. */
    record RefusedByLedger() implements PublishOutcome {}
}
