package org.peptideadvisor.ledger;

/** The result of an erasure. */
public sealed interface ErasureResult {

    /**
     * Payloads, keys and look-up rows are gone, and an entry says so.
     *
     * @param count how many payloads
     * @param entries how many entries say so: one, or one for each part of a large retention
     */
    record PayloadsErased(int count, int entries) implements ErasureResult {}

    /** There was nothing to erase, and nothing was recorded. */
    record NothingErased() implements ErasureResult {}
}
