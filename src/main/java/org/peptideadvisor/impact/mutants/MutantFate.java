package org.peptideadvisor.impact.mutants;

import org.peptideadvisor.model.word.ContractWord;

/** What became of a mutant. */
public enum MutantFate implements ContractWord {
    /** A scenario or a guard fails on it. */
    CAUGHT,
    /** It changes what somebody is told, and no scenario notices. */
    SURVIVED,
    /** Nobody was found who is told anything else. */
    UNNOTICEABLE
}
