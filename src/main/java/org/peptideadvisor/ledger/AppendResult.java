package org.peptideadvisor.ledger;

/** The result of recording an entry. */
public sealed interface AppendResult {

    /**
     * It is in the ledger and durable.
     *
     * @param index its place in the tree
     * @param size a size of the tree that has it, for a receipt
     */
    record EntryRecorded(long index, long size) implements AppendResult {}

    /**
     * Its condition did not hold, so nothing was recorded.
     *
     * @param obstacle the id of the entry that stands in its way
     */
    record EntryLeftOut(String obstacle) implements AppendResult {}

    /** Too many wait already. Nothing was recorded; it can be tried again soon. */
    record QueueFull() implements AppendResult {}

    /**
     * The store failed, or the ledger is closed. The caller must act as if nothing was recorded. If the database was lost in the
     * middle of a commit, the entry may be there all the same, whole.
     *
     * @param cause why; it may quote values, so keep it out of logs
     */
    record AppendFailed(Throwable cause) implements AppendResult {}
}
