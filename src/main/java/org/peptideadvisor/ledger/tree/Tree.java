package org.peptideadvisor.ledger.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Roots and proofs of RFC 6962, section 2.1, from stored hashes. Each asks its reader at most once. Any size up to the one that is
 * stored will do, so that a proof can be made for an older checkpoint. Nothing here keeps state.
 */
public final class Tree {

    private Tree() {}

    /** The root of the tree of the first {@code size} leaves. */
    public static Hash root(long size, HashReader reader) {
        StoredHashes.requireSize(size);
        return size == 0
                ? Rfc6962.empty()
                : HashReads.spans(List.of(new LeafSpan(0, size)), reader).get(0);
    }

    /**
     * The inclusion proof of a leaf: the hashes beside its path, from the leaf's sibling up.
     *
     * @throws IllegalArgumentException if the tree has no such leaf
     */
    public static List<Hash> inclusion(long index, long size, HashReader reader) {
        StoredHashes.requireSize(size);
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var beside = new ArrayList<LeafSpan>();
        var within = new LeafSpan(0, size);
        while (within.size() > 1) {
            var left = new LeafSpan(within.start(), within.split());
            var right = new LeafSpan(within.split(), within.end());
            boolean goLeft = index < within.split();
            beside.add(goLeft ? right : left);
            within = goLeft ? left : right;
        }
        Collections.reverse(beside);
        return HashReads.spans(beside, reader);
    }

    /**
     * The proof that the tree of {@code oldSize} leaves is how the tree of {@code newSize} leaves began. Empty if there is nothing to
     * prove: the sizes are the same, or the older tree has no leaf.
     *
     * @throws IllegalArgumentException if the older tree is the larger
     */
    public static List<Hash> consistency(long oldSize, long newSize, HashReader reader) {
        StoredHashes.requireSize(newSize);
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("a tree of " + newSize + " cannot have begun with " + oldSize);
        }
        if (oldSize == 0 || oldSize == newSize) {
            return List.of();
        }
        var beside = new ArrayList<LeafSpan>();
        var within = new LeafSpan(0, newSize);
        while (within.end() != oldSize) {
            var left = new LeafSpan(within.start(), within.split());
            var right = new LeafSpan(within.split(), within.end());
            boolean goLeft = oldSize <= within.split();
            beside.add(goLeft ? right : left);
            within = goLeft ? left : right;
        }
        if (within.start() != 0) { // otherwise it is the older tree itself, whose root the verifier has
            beside.add(within);
        }
        Collections.reverse(beside);
        return HashReads.spans(beside, reader);
    }
}
