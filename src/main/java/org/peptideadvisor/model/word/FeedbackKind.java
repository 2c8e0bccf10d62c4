package org.peptideadvisor.model.word;

/** What somebody says of an advice once it was given. */
public enum FeedbackKind implements ContractWord {
    /** It was followed. */
    ACCEPTED,
    /** It was set aside, for a reason. */
    OVERRIDDEN,
    /** The skin reacted. */
    REACTION
}
