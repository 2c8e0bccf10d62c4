package org.peptideadvisor.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.FileEdit;

/**
 * What somebody wants to save in a draft.
 *
 * @param parent the commit that the edits were made on
 * @param takesOver the commit that is live, if the edits bring the draft together with it; null if they do not
 * @param edits files with their whole new text, or without one to take them away
 * @param reason why, in a line
 */
public record DraftSave(String parent, @Nullable String takesOver, List<FileEdit> edits, String reason) {

    public DraftSave {
        edits = List.copyOf(edits);
    }
}
