package org.peptideadvisor.model.word;

/** How soon a client should see a clinician, the least urgent first. */
public enum Urgency implements ContractWord {
    /** At the next convenient time. */
    ROUTINE,
    /** Within days. */
    SOON,
    /** Today. */
    URGENT,
    /** Now. */
    EMERGENCY
}
