package org.peptideadvisor.model.word;

/** When on a day something is used, in the order of the day. */
public enum DaySession implements ContractWord {
    MORNING,
    EVENING
}
