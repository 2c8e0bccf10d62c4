package org.peptideadvisor.model;

/** The nature of an answer: what it may justify, and who can change it. */
public enum FactNature {
    /** How the client is; nobody changes it by wishing. */
    BODY,
    /** A disease or a warning sign: it restricts or refers and never recommends. */
    HEALTH,
    /** A medicine: like {@link #HEALTH}, and a prescriber decides on it. */
    MEDICINE,
    /** What the client can do otherwise, as {@code arbitration} proposes it. */
    CHOICE;

    /** Whether it is about health, so that no recommendation may rest on it. */
    boolean isHealth() {
        return this == HEALTH || this == MEDICINE;
    }
}
