package org.peptideadvisor.workbench;

import org.peptideadvisor.model.word.ContractWord;

/** Why a change of rules did not go a step. The words stand in the ledger and never change. */
public enum RefusalCode implements ContractWord {
    /** Nothing is live yet that a draft could go on from. */
    NOTHING_LIVE,
    /** The draft was published or withdrawn before. */
    ENDED,
    /** Too many drafts are open, or the draft has too many commits. */
    TOO_MANY,
    /** A file cannot be part of a rule base. */
    BAD_FILE,
    /** Nothing would change. */
    NOTHING_CHANGED,
    /** The gate does not let it pass. */
    GATE,
    /** This commit was not checked, or not let pass. */
    NOT_CHECKED,
    /** Who wrote part of it may not approve it. */
    OWN_WORK,
    /** The same person approved it already. */
    APPROVED_BEFORE,
    /** Not every witness is named whose loss is accepted. */
    WITNESS_NOT_NAMED,
    /** Too few have approved this commit. */
    NOT_APPROVED,
    /** Apps write drafts; people decide. */
    NO_PERSON,
    /** Something else went live since, which the draft does not hold. */
    LIVE_MOVED_ON,
    /** The rules folder holds an edit that is not live, or cannot be written. */
    FOLDER_EDITED,
    /** The time is past or too far away. */
    BAD_TIME,
    /** Nobody but its owner or an approver withdraws a draft. */
    NOT_THE_OWNER,
    /** There is no such release. */
    UNKNOWN_RELEASE,
    /** There is no such rule. */
    UNKNOWN_RULE,
    /** There is no such id, or the new one is taken or badly formed. */
    BAD_ID,
    /** The ledger did not take it. */
    NOT_RECORDED,
    /** The service stops, or something more urgent went first. */
    INTERRUPTED
}
