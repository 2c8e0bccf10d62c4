package org.peptideadvisor.workbench;

import java.time.Instant;
import java.util.List;

/**
 * Somebody approved a commit of a draft.
 *
 * @param by the pseudonym of who did
 * @param commit what was approved, and nothing else
 * @param meaning what the change means, in the words of who approved
 * @param witnesses the ids of the witnesses whose loss is accepted with it
 */
public record DraftApproval(String by, String name, Instant at, String commit, String meaning, List<String> witnesses) {

    public DraftApproval {
        witnesses = List.copyOf(witnesses);
    }
}
