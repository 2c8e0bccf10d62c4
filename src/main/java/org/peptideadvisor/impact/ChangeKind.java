package org.peptideadvisor.impact;

import org.peptideadvisor.model.word.ContractWord;

/** In what two advices for one client differ. */
public enum ChangeKind implements ContractWord {
    /** What is kept out. */
    EXCLUSION,
    /** Whom to see, and how soon. */
    REFERRAL,
    /** Whether every active is held back. */
    HOLD,
    /** What is used now and must not be. */
    STOP,
    CAUTION,
    /** Which peptides and co-actives are recommended. */
    RECOMMENDATION,
    /** The mornings and evenings. */
    PLAN,
    /** Nothing but sentences. */
    WORDING
}
