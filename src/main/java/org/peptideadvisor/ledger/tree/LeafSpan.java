package org.peptideadvisor.ledger.tree;

import java.util.List;

/**
 * The leaves from {@code start} up to {@code end}, as a subtree that some tree has: {@code start} is a multiple of the size of
 * its largest complete subtree. Its hash is folded from those of complete subtrees, which are stored.
 */
record LeafSpan(long start, long end) {

    long size() {
        return end - start;
    }

    /** Where a tree of these leaves splits: after the largest power of two of leaves that leaves some to the right. */
    long split() {
        return start + Long.highestOneBit(size() - 1);
    }

    /** Where the complete subtrees that make it up are stored, from left to right, each smaller than the one before. */
    long[] positions() {
        long[] positions = new long[Long.bitCount(size())];
        long from = start;
        for (int i = 0; i < positions.length; i++) {
            long leaves = Long.highestOneBit(end - from);
            int level = Long.numberOfTrailingZeros(leaves);
            positions[i] = StoredHashes.position(level, from >> level);
            from += leaves;
        }
        return positions;
    }

    /** Its hash from those at its positions. */
    static Hash fold(List<Hash> subtrees) {
        Hash hash = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = Rfc6962.node(subtrees.get(i), hash);
        }
        return hash;
    }
}
