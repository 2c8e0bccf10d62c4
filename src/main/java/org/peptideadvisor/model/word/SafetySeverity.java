package org.peptideadvisor.model.word;

/** How much harm a row of {@code safety.csv} keeps away, the least first. */
public enum SafetySeverity implements ContractWord {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
