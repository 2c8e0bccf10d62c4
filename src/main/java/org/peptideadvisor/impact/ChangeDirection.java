package org.peptideadvisor.impact;

import org.peptideadvisor.model.word.ContractWord;

/** Whether advice became less or more careful. */
public enum ChangeDirection implements ContractWord {
    /** Something that kept the client from harm is gone or weaker. */
    SOFTER,
    HARDER,
    /** Neither. */
    OTHER
}
