package org.peptideadvisor.web.bench;

import java.util.List;
import org.peptideadvisor.workbench.DraftSummary;

/**
 * A rule in the list of them.
 *
 * @param reading in plain words
 * @param overdue whether its review is
 * @param drafts that change it
 */
record RuleRow(String id, String title, String file, String reading, boolean overdue, List<DraftSummary> drafts) {

    /** A draft in the list of them. */
    record DraftRow(String id, String title, String state, String words, String owner, String opened) {

        static DraftRow of(DraftSummary draft) {
            return new DraftRow(
                    draft.id(),
                    draft.title(),
                    draft.state(),
                    BenchWords.state(draft.state()),
                    draft.ownerName(),
                    BenchWords.time(draft.opened()));
        }
    }
}
