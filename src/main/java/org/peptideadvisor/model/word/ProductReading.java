package org.peptideadvisor.model.word;

/** How much is known of what a client's own product holds. */
public enum ProductReading implements ContractWord {
    READ,
    /** Too many names of its list are unknown: call it suitable for no allergy. */
    PARTLY_READ,
    /** What was given is no ingredient list. */
    NO_LIST,
    /** No list was given. */
    NO_LABEL
}
