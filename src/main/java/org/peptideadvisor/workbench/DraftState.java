package org.peptideadvisor.workbench;

import org.peptideadvisor.model.word.ContractWord;

/** How far a draft has come. */
enum DraftState implements ContractWord {
    /** It is being written. */
    OPEN,
    /** The gate let it pass, and it waits for approval. */
    SUBMITTED,
    /** As many approved it as must. */
    APPROVED,
    /** It goes live by itself at a time. */
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN
}
