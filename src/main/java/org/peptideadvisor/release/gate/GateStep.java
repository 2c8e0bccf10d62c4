package org.peptideadvisor.release.gate;

import org.peptideadvisor.model.word.ContractWord;

/** What the gate looks at, in this order. A step that finds an error is the last. */
public enum GateStep implements ContractWord {
    /** Tables, rules and their checks; then the engine is built, and the clients of the guards are decided. */
    BUILD,
    /** Guards that are gone or weaker than those of the live release. */
    GUARDS,
    /** The fullest requests, which show rules that do not come to an end. */
    FULLEST_REQUESTS,
    SCENARIOS,
    /** What the advice of other clients becomes, against the live release. */
    IMPACT,
    /** Whether scenarios would notice small changes of the rules that were edited. */
    MUTANTS,
    /** The same for far more made-up clients and for recorded decisions, where somebody decides by what the gate reports. */
    WIDER_IMPACT
}
