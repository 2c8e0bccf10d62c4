package org.peptideadvisor.ledger.tree;

/**
 * How far a ledger has grown.
 *
 * @param size how many entries it has
 * @param root the root of their tree
 */
public record LedgerHead(long size, Hash root) {

    /** @throws IllegalArgumentException if the size is negative or beyond 2^60 */
    public LedgerHead {
        StoredHashes.requireSize(size);
    }
}
