package org.peptideadvisor.model.word;

/** Why an advice was set aside. */
public enum OverrideReason implements ContractWord {
    CLIENT_DECLINED,
    /** The client had it before and did not bear it. */
    NOT_TOLERATED,
    /** A clinician knew better in this case. */
    CLINICIAN_JUDGEMENT,
    PRODUCT_UNAVAILABLE,
    COST,
    TOO_MANY_STEPS,
    /** Something else is done about it already. */
    ALREADY_TREATED,
    OTHER
}
