package org.peptideadvisor.model.word;

/** How far apart two things of a plan are kept, the strictest first. */
public enum KeepApart implements ContractWord {
    /** Never on one day. */
    DAY,
    /** Never in one session: not on one morning, nor on one evening. */
    SESSION,
    /** In one session only with a wait between them. */
    MINUTES
}
