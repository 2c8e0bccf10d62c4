package org.peptideadvisor.workbench.naming;

import java.util.List;
import org.peptideadvisor.model.FileEdit;

/** What came of changing names. */
public sealed interface NameOutcome {

    /** Files with their new text. */
    record MadeEdits(List<FileEdit> edits) implements NameOutcome {

        public MadeEdits {
            edits = List.copyOf(edits);
        }
    }

    /**
     * Nothing was made.
     *
     * @param noRule whether there is no such rule
     * @param why a sentence that says how to do it right
     */
    record NoEdits(boolean noRule, String why) implements NameOutcome {}
}
