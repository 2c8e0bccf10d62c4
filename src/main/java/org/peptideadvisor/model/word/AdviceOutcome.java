package org.peptideadvisor.model.word;

/** The gravest word that applies to an advice, the least grave first. */
public enum AdviceOutcome implements ContractWord {
    /** Nothing stands in the way. */
    PROCEED,
    /** Something is kept out or to be kept in mind. */
    CAUTION,
    /** Every active is held back for now. */
    HOLD,
    /** The client is sent to a clinician. */
    REFER
}
