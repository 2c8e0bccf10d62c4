package org.peptideadvisor.ledger;

import org.jspecify.annotations.Nullable;

/** What the ledger has under an id. */
public sealed interface Content {

    /**
     * An entry, and what was sealed with it.
     *
     * @param index its place in the tree
     * @param entry what the leaf says
     * @param payload as it was recorded; null if the entry never had one. Not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to the caller, never compared
    record Opened(long index, Entry entry, byte @Nullable [] payload) implements Content {}

    /**
     * An entry whose payload was erased.
     *
     * @param index its place in the tree
     * @param entry what the leaf says
     * @param erasure the entry that records the erasure: its time and its reason
     */
    record Gone(long index, Entry entry, Entry erasure) implements Content {}

    /**
     * An entry that is not as it was recorded: its leaf cannot be read, or its payload is missing or does not open.
     *
     * @param index its place in the tree
     * @param why in a sentence
     */
    record Damaged(long index, String why) implements Content {}

    /** There is no such entry. */
    record Unknown() implements Content {}
}
