package org.peptideadvisor.model.word;

/** The step of a session that a client's own product is. */
public enum ProductStep implements ContractWord {
    CLEANSER,
    SERUM,
    MOISTURISER,
    SUNSCREEN
}
