package org.peptideadvisor.plan;

/** Why a product is in the plan. The order settles ties: what stands first gives way last. */
enum ProductRole {
    /** A prescriber decided on it: never moved, never made less, never left out. */
    PRESCRIBED,
    /** The client has it: moved, made less or left out only where nothing else keeps the limits. */
    IN_USE,
    /** A peptide that this advice brings in. */
    NEW_PEPTIDE,
    /** Another active that this advice brings in. */
    NEW_ACTIVE
}
