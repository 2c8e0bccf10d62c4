package org.peptideadvisor.ledger;

import org.jspecify.annotations.Nullable;

/** The content that the ledger has under an id. */
public sealed interface EntryContent {

    /**
     * An entry, and what was sealed with it.
     *
     * @param index its place in the tree
     * @param entry what the leaf says
     * @param payload as it was recorded; null if the entry never had one. Not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // carried to the caller, never compared
    record OpenedEntry(long index, LedgerEntry entry, byte @Nullable [] payload) implements EntryContent {}

    /**
     * An entry whose payload was erased.
     *
     * @param index its place in the tree
     * @param entry what the leaf says
     * @param erasure the entry that records the erasure: its time and its reason
     */
    record ErasedEntry(long index, LedgerEntry entry, LedgerEntry erasure) implements EntryContent {}

    /**
     * An entry that is not as it was recorded: its leaf cannot be read, or its payload is missing or does not open.
     *
     * @param index its place in the tree
     * @param why in a sentence
     */
    record DamagedEntry(long index, String why) implements EntryContent {}

    /** There is no such entry. */
    record UnknownEntry() implements EntryContent {}
}
