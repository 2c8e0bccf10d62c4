package org.peptideadvisor.identity;

/** What somebody may do. */
public enum Permission {
    /** Ask for advice, ask about it, and have labels read. */
    ADVISE,
    /** Look up vocabulary, ingredients, rules, sources and releases. */
    LOOK_UP,
    /** Have changes of rules checked. */
    CHECK_RULES,
    /** See drafts of rules and what became of them. */
    READ_DRAFTS,
    /** Write drafts of rules, and have them checked. */
    WRITE_DRAFTS,
    /** Let an approved draft go live, or end one that is not to. */
    PUBLISH,
    /** Approve what others wrote, go back to an older release, and take a rule out at once. */
    APPROVE,
    /** Have the proof that a decision was recorded; it says nothing of a client. */
    PROVE,
    /** Read, search and replay decisions. */
    REVIEW,
    /** See how the service does. */
    OPERATE,
    /** Make and change accounts and keys. */
    ADMINISTER
}
